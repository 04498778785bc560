import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Code, Coding } from '../../api/types';
import { tidyPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { codingsOf } from './calls';
import type { Codebook } from './useCodebook';

interface SplitDialogProps {
  readonly code: Code | null;
  readonly codebook: Codebook;
  close(): void;
}

/** Chooses which codings of a code go to another one. */
export function SplitDialog({ code, codebook, close }: SplitDialogProps) {
  return (
    <ModalOverlay className="modal-ground" isOpen={code !== null} onOpenChange={(open) => open || close()}>
      <Modal className="modal wide">
        <Dialog className="dialog split-dialog" data-testid="split-dialog">
          {code && <SplitForm code={code} codebook={codebook} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const ROW_HEIGHT = 46;
const PAGE = 500;

function SplitForm({ code, codebook, close }: SplitDialogProps & { readonly code: Code }) {
  const { text, count } = useMessages();
  const [path, setPath] = useState('');
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const codings = useAllCodings(code.id);
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = filter.trim().toLocaleLowerCase('nb');
  const shown = wanted === '' ? codings : codings.filter((one) => `${one.text} ${one.source} ${one.coder}`.toLocaleLowerCase('nb').includes(wanted));
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const { id } of shown) all ? next.delete(id) : next.add(id);
    setChosen(next);
  };
  const submit = async () => {
    if (await codebook.split(code.id, tidyPath(path), [...chosen])) close();
  };
  return (
    <>
      <Heading slot="title">{text('codes.splitTitle', { name: code.name })}</Heading>
      <label className="form-field">
        <span>{text('codes.splitTo')}</span>
        <input className="field" data-testid="split-to" autoFocus autoComplete="off" spellCheck={false} value={path} onChange={(event) => setPath(event.target.value)} />
        <span className="hint">{text('codes.pathHelp')}</span>
      </label>
      <div className="split-bar">
        <label><input type="checkbox" checked={all} onChange={toggleAll} /> {text('codes.splitAll')}</label>
        <input type="search" className="field" aria-label={text('codes.splitFind')} placeholder={text('codes.splitFind')} value={filter} onChange={(event) => setFilter(event.target.value)} />
        <span className="hint" role="status">{count('codes.splitChosen', chosen.size)}</span>
      </div>
      <div className="split-list" ref={scroller} role="group" aria-label={text('codes.splitWhich')} tabIndex={-1}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const coding = shown[index];
            return coding && (
              <label key={coding.id} className="split-row" style={{ transform: `translateY(${start}px)` }}>
                <input type="checkbox" checked={chosen.has(coding.id)} onChange={() => toggle(coding.id)} />
                <span>
                  <span className="split-text">{coding.text}</span>
                  <span className="hint">{coding.source} · {coding.coder}</span>
                </span>
              </label>
            );
          })}
        </div>
      </div>
      <div className="dialog-end">
        <Button slot="close" className="button">{text('cancel')}</Button>
        <Button className="button primary" data-testid="split-confirm" isDisabled={chosen.size === 0 || tidyPath(path) === ''} onPress={() => void submit()}>
          {text('codes.split')}
        </Button>
      </div>
    </>
  );
}

/** All codings of a code, page by page, so that the first are there at once. */
function useAllCodings(codeId: string): readonly Coding[] {
  const workbench = useWorkbench();
  const [codings, setCodings] = useState<readonly Coding[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      for (let all: Coding[] = []; ; ) {
        const page = await codingsOf(workbench.client, codeId, all.length, PAGE, abort.signal);
        all = [...all, ...page.codings];
        if (abort.signal.aborted) return;
        setCodings(all);
        if (all.length >= page.total || page.codings.length === 0) return;
      }
    };
    read().catch((error: unknown) => abort.signal.aborted || workbench.report(error));
    return () => abort.abort();
  }, [workbench, codeId]);
  return codings;
}
