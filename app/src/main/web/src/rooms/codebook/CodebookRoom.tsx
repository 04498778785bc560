import { useEffect, useRef, useState } from 'react';
import type { Code } from '../../api/types';
import { totalCounts } from '../../codes/tree';
import { useMessages } from '../../i18n/language';
import { useCommands } from '../../palette/commands';
import { Empty } from '../../parts/Empty';
import { type RouteOf, formatRoute, replaceRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { AddCode } from './AddCode';
import { CodeEditor } from './CodeEditor';
import { CodeOutline } from './CodeOutline';
import { ExportMenu } from './ExportMenu';
import { MergePanel } from './MergePanel';
import { RemoveDialog } from './RemoveDialog';
import { SplitDialog } from './SplitDialog';
import { VersionsDialog } from './VersionsDialog';
import { isBelow } from './outline';
import { useCodebook } from './useCodebook';
import './codebook.css';

type OpenDialog = 'split' | 'remove' | 'versions';

export function CodebookRoom({ route: { codeId } }: { readonly route: RouteOf<'codebook'> }) {
  const workbench = useWorkbench();
  const codebook = useCodebook();
  const { text, count } = useMessages();
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(codeId === null ? [] : [codeId]));
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const readOnly = project?.readOnly ?? true;
  const chosen = codes.filter(({ id }) => selected.has(id));
  const code = chosen.length === 1 ? chosen[0] : undefined;
  const totals = totalCounts(codes);

  // The address may lead to another code while the room is open: from the palette, or by the back button.
  useEffect(() => {
    if (codeId !== null) setSelected((now) => (now.has(codeId) ? now : new Set([codeId])));
  }, [codeId]);
  useCommands(
    () => [{ id: 'codebook.versions', label: 'codes.versions', run: () => setDialog('versions') }],
    'codebook',
  );

  const select = (ids: ReadonlySet<string>) => {
    setSelected(ids);
    const [only = null] = ids.size === 1 ? ids : [];
    replaceRoute({ room: 'codebook', codeId: only });
  };
  const merge = async (into: Code, from: readonly Code[]) => {
    if (await codebook.merge(into.id, from.map(({ id }) => id), into.name)) select(new Set([into.id]));
  };
  const remove = async (gone: Code) => {
    setDialog(null);
    if (await codebook.remove(gone.id, gone.name)) select(new Set());
  };

  if (project === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  return (
    <section className="room fills" aria-labelledby="codebook-title">
      <div className="room-bar">
        <h1 id="codebook-title">{text('room.codebook')}</h1>
        <input
          type="search"
          className="field"
          aria-label={text('codes.find')}
          placeholder={text('codes.find')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        {!readOnly && <AddCode under={code?.path ?? null} added={(made) => select(new Set([made.id]))} />}
        <span className="room-note">{count('codes.count', codes.length)}</span>
        <span className="codebook-files">
          <button type="button" className="button" data-testid="versions" onClick={() => setDialog('versions')}>{text('codes.versions')}</button>
          {codes.length > 0 && <ExportMenu />}
        </span>
      </div>
      {codes.length === 0 ? (
        <Empty title={text('codes.none')}>
          <p>{text('codes.howToStart')}</p>
          <p><a href={formatRoute({ room: 'sources' })}>{text('codes.howToImport')}</a></p>
        </Empty>
      ) : (
        <div className="codebook">
          <CodeOutline
            codes={codes}
            filter={filter}
            selected={selected}
            readOnly={readOnly}
            select={select}
            move={(moved, place) => void codebook.move(moved.id, place, moved.name)}
            rename={() => nameField.current?.select()}
            remove={() => !project?.blind && setDialog('remove')}
            merge={() => document.querySelector<HTMLElement>('[data-testid="merge-codes"]')?.focus()}
          />
          <div className="codebook-detail">
            {code ? (
              <>
                {!readOnly && (
                  <div className="code-deeds">
                    <button type="button" className="button" data-testid="split-code" disabled={code.count === 0} onClick={() => setDialog('split')}>{text('codes.splitOpen')}</button>
                    {!project?.blind && <button type="button" className="button" data-testid="remove-code" onClick={() => setDialog('remove')}>{text('codes.removeOpen')}</button>}
                  </div>
                )}
                <CodeEditor
                  key={code.id}
                  code={code}
                  total={totals.get(code.id) ?? code.count}
                  readOnly={readOnly}
                  codebook={codebook}
                  nameField={nameField}
                />
              </>
            ) : chosen.length > 1 ? (
              <MergePanel codes={codes} chosen={chosen} readOnly={readOnly} merge={(into, from) => void merge(into, from)} />
            ) : (
              <div className="codebook-help">
                <p>{text('codes.choose')}</p>
                {!readOnly && <p className="hint">{text('codes.keys')}</p>}
              </div>
            )}
          </div>
        </div>
      )}
      <SplitDialog code={dialog === 'split' ? (code ?? null) : null} codebook={codebook} close={() => setDialog(null)} />
      <RemoveDialog
        code={dialog === 'remove' ? (code ?? null) : null}
        codings={totals.get(code?.id ?? '') ?? 0}
        below={code ? codes.filter(({ id }) => isBelow(codes, id, code.id)).length : 0}
        remove={(gone) => void remove(gone)}
        close={() => setDialog(null)}
      />
      <VersionsDialog isOpen={dialog === 'versions'} readOnly={readOnly} codebook={codebook} close={() => setDialog(null)} />
    </section>
  );
}
