import { useMemo, useRef, useState } from 'react';
import { MemoCalls, type MemoFormat } from '../../api/memos';
import { useMessages } from '../../i18n/language';
import { ExportMenu } from '../../parts/ExportMenu';
import { Failure } from '../../parts/Failure';
import { useWorkbench } from '../../state/context';
import { drafts, memoKey } from '../../state/drafts';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { MemoEditor } from './MemoEditor';
import { MemoFeed } from './MemoFeed';
import { MemoDeeds } from './deeds';
import { KINDS, type MemoFilter, type MemoOrder, NO_MEMO_FILTER, fitting } from './filter';
import './memos.css';

const ORDERS: readonly MemoOrder[] = ['newest', 'place', 'code', 'coder'];
const FORMATS = [['xlsx', 'export.xlsx'], ['docx', 'export.docx'], ['csv', 'export.csv']] as const;
const NEW = memoKey('new');

export function MemosRoom() {
  const workbench = useWorkbench();
  const { text, count, compare } = useMessages();
  const project = useStore(workbench.project);
  const codes = useStore(workbench.codes);
  const begun = useStore(drafts.store).get(NEW) ?? null;
  const calls = useMemo(() => new MemoCalls(workbench.client), [workbench]);
  const deeds = useMemo(() => new MemoDeeds(workbench, calls), [workbench, calls]);
  const loaded = useLoad('memos', (signal) => calls.all(signal));
  const [filter, setFilter] = useState<MemoFilter>(NO_MEMO_FILTER);
  const newButton = useRef<HTMLButtonElement>(null);
  const all = loaded.data ?? [];
  const byPath = useMemo(() => new Map(codes.map((code) => [code.path, code])), [codes]);
  const memos = useMemo(() => fitting(all, filter, compare), [all, filter, compare]);
  const coders = [...new Set(all.map(({ coder }) => coder))].toSorted(compare);
  const used = [...new Set(all.flatMap(({ code }) => (code === undefined ? [] : [code])))].toSorted(compare);
  const readOnly = project?.readOnly ?? false;

  return (
    <section className="room fills" aria-labelledby="memos-title">
      <div className="room-bar">
        <h1 id="memos-title">{text('room.memos')}</h1>
        <input
          type="search"
          className="field"
          data-testid="memo-words"
          aria-label={text('memos.words')}
          placeholder={text('memos.words')}
          value={filter.words}
          onChange={(event) => setFilter({ ...filter, words: event.target.value })}
        />
        <select
          className="field memo-filter"
          aria-label={text('memos.on')}
          value={filter.kind}
          onChange={(event) => setFilter({ ...filter, kind: event.target.value as MemoFilter['kind'] })}
        >
          <option value="">{text('memos.onAnything')}</option>
          {KINDS.filter((kind) => all.some((memo) => memo.kind === kind)).map((kind) => (
            <option key={kind} value={kind}>{text(`memos.kind.${kind}`)}</option>
          ))}
        </select>
        {used.length > 0 && (
          <select className="field memo-filter" aria-label={text('memos.code')} value={filter.code} onChange={(event) => setFilter({ ...filter, code: event.target.value })}>
            <option value="">{text('memos.anyCode')}</option>
            {used.map((path) => <option key={path} value={path}>{path}</option>)}
          </select>
        )}
        {coders.length > 1 && (
          <select className="field memo-filter" aria-label={text('memos.coder')} value={filter.coder} onChange={(event) => setFilter({ ...filter, coder: event.target.value })}>
            <option value="">{text('memos.anyCoder')}</option>
            {coders.map((coder) => <option key={coder} value={coder}>{coder}</option>)}
          </select>
        )}
        <select
          className="field memo-filter"
          aria-label={text('memos.order')}
          value={filter.order}
          onChange={(event) => setFilter({ ...filter, order: event.target.value as MemoOrder })}
        >
          {ORDERS.map((order) => <option key={order} value={order}>{text(`memos.order.${order}`)}</option>)}
        </select>
        <span className="room-note" role="status" data-testid="memo-count">
          {loaded.data === null ? text('loading') : count('memos.count', memos.length)}
        </span>
        <ExportMenu<MemoFormat>
          what="room.memos"
          formats={FORMATS}
          testId="memo-export"
          isDisabled={memos.length === 0}
          file={(format) => calls.file(format, memos.map(({ id }) => id))}
        />
        {project && !readOnly && (
          <button
            ref={newButton}
            type="button"
            className="button memo-new"
            data-testid="memo-new"
            aria-expanded={begun !== null}
            onClick={() => drafts.keep(NEW, begun ?? '')}
          >
            {text('memos.new')}
          </button>
        )}
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {begun !== null && project && !readOnly && (
        <div className="memo-draft">
          <MemoEditor
            draft={begun}
            change={(draft) => drafts.keep(NEW, draft)}
            save={(words) => deeds.write(project.id, words)}
            discard={() => drafts.drop(NEW)}
            leave={() => newButton.current?.focus()}
          />
        </div>
      )}
      {loaded.data !== null && memos.length === 0 && <p className="hint">{text(all.length === 0 ? 'memos.none' : 'memos.noneFit')}</p>}
      <MemoFeed memos={memos} codes={byPath} deeds={deeds} readOnly={readOnly} />
    </section>
  );
}
