import { useCallback, useMemo, useState } from 'react';
import type { SourceKind, SourceRow } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { formatRoute, go } from '../../route/route';
import { useStore } from '../../state/store';
import { ActionsMenu, type SourceAction } from './ActionsMenu';
import { ColumnsMenu } from './ColumnsMenu';
import { FolderTree } from './FolderTree';
import { SourceTable } from './SourceTable';
import { hrefOf } from './SourceTableRow';
import { VoicesDialog } from './VoicesDialog';
import { WordDialog } from './WordDialog';
import { hiddenColumns } from './columns';
import { folderPaths, folderTree, tidyFolder } from './folders';
import { FilePicker } from './import/FilePicker';
import type { DroppedFile } from './import/droppedFiles';
import { type Sorting, knownValues, shownSources } from './rows';
import type { Cell, Sources } from './sourceCalls';
import { type TableColumn, allColumns } from './tableColumns';
import type { useSources } from './useSources';

const KINDS: readonly SourceKind[] = ['interview', 'document', 'openQuestion'];

interface SourcesTableProps {
  readonly data: Sources;
  readonly room: ReturnType<typeof useSources>;
  readonly isOver: boolean;
  /** Whether the system's dialog for files has been asked for elsewhere. */
  readonly chooser: { readonly isAsked: boolean; opened(): void };
  bring(files: readonly DroppedFile[]): void;
}

type Asked =
  | { readonly what: 'move'; readonly ids: readonly string[] }
  | { readonly what: 'folder'; readonly folder: string }
  | { readonly what: 'rename'; readonly source: SourceRow }
  | { readonly what: 'voices'; readonly source: SourceRow }
  | { readonly what: 'addVariable' }
  | { readonly what: 'removeVariable' };

export function SourcesTable({ data, room, isOver, chooser, bring }: SourcesTableProps) {
  const messages = useMessages();
  const { text, count, number, compare } = messages;
  const { calls, write } = room;
  const { attributes } = data;
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<SourceKind | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const [sorting, setSorting] = useState<Sorting>({ column: 'name', descending: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, string>>(new Map());
  const [currentId, setCurrentId] = useState<string | null>(null);
  const hidden = useStore(hiddenColumns);

  const sources = useMemo(() => withUnsaved(data.sources, unsaved), [data.sources, unsaved]);
  const everyColumn = useMemo(() => allColumns(attributes), [attributes]);
  const columns = useMemo(() => everyColumn.filter(({ id }) => id === 'name' || !hidden.has(id)), [everyColumn, hidden]);
  const folders = useMemo(() => folderTree(sources, compare), [sources, compare]);
  const paths = useMemo(() => folderPaths(folders), [folders]);
  const shownFolder = folder === null || folder === '' || paths.includes(folder) ? folder : null;
  const rows = useMemo(
    () => shownSources(sources, { words, kind, folder: shownFolder, toReview: false }, sorting, compare),
    [sources, words, kind, shownFolder, sorting, compare],
  );
  const chosen = useMemo(() => sources.filter(({ id }) => selected.has(id)), [sources, selected]);
  const about = chosen.length > 0 ? chosen : sources.filter(({ id, kind: one }) => id === currentId && one !== 'openQuestion');
  const toReview = sources.reduce((sum, { reviews = 0 }) => sum + reviews, 0);

  const at = useCallback((source: SourceRow | null) => {
    setCurrentId(source?.id ?? null);
  }, []);
  const file = (ids: readonly string[], written: string) => {
    const to = tidyFolder(written);
    const moving = ids.filter((id) => sources.some((one) => one.id === id && (one.folder ?? '') !== to));
    if (moving.length === 0) return;
    void write(() => calls.file(moving, to), to === '' ? 'sources.done.unfiled' : 'sources.done.filed', { count: moving.length, folder: to });
  };
  const setValues = (cells: readonly Cell[]) => {
    const keys = cells.map(({ sourceId, variable, value }) => [`${sourceId}/${variable}`, value] as const);
    setUnsaved((before) => new Map([...before, ...keys]));
    const done = cells.length === 1 ? 'sources.done.value' : 'sources.done.values';
    void write(() => calls.setValues(cells), done, { count: cells.length, variable: cells[0]?.variable ?? '' }).finally(() =>
      setUnsaved((before) => new Map([...before].filter(([key]) => !keys.some(([own]) => own === key)))),
    );
  };
  const rename = (source: SourceRow, name: string) => {
    if (name !== source.name) void write(() => calls.rename(source.id, name), 'sources.done.renamed', { name });
  };
  const act = (action: SourceAction) => {
    const [source] = about;
    if (action === 'move') setAsked({ what: 'move', ids: about.map(({ id }) => id) });
    else if (action === 'addVariable' || action === 'removeVariable') setAsked({ what: action });
    else if (!source) return;
    else if (action === 'open') location.hash = hrefOf(source);
    else if (action === 'correct') go({ room: 'sources', view: 'correct', sourceId: source.id });
    else if (action === 'repairs') go({ room: 'sources', view: 'repairs', sourceId: source.id });
    else setAsked({ what: action, source });
  };
  const valuesOf = (column: TableColumn) => (column.attribute ? knownValues(column.attribute, sources) : []);
  return (
    <section className={`room fills${isOver ? ' is-drop' : ''}`} aria-labelledby="sources-title">
      <div className="room-bar">
        <h1 id="sources-title">{text('room.sources')}</h1>
        <input
          type="search"
          className="field"
          aria-label={text('sources.filter')}
          placeholder={text('sources.filter')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <select className="field" aria-label={text('sources.kind')} value={kind ?? ''} onChange={(event) => setKind((event.target.value || null) as SourceKind | null)}>
          <option value="">{text('sources.allKinds')}</option>
          {KINDS.filter((one) => sources.some((source) => source.kind === one)).map((one) => (
            <option key={one} value={one}>{text(`kind.${one}`)}</option>
          ))}
        </select>
        <span className="room-note" aria-live="polite">
          {count('sources.rows', rows.length)}
          {selected.size > 0 && ` · ${text('sources.chosen', { count: selected.size })}`}
        </span>
        <span className="room-actions">
          {toReview > 0 && (
            <a className="button" href={formatRoute({ room: 'sources', view: 'reviews' })} data-testid="to-reviews">
              ⚑ {count('sources.reviews', toReview)}
            </a>
          )}
          {data.aggregates.length > 0 && (
            <a className="button" href={formatRoute({ room: 'sources', view: 'tables' })} data-testid="to-aggregates">{count('aggregates.count', data.aggregates.length)}</a>
          )}
          <ColumnsMenu columns={everyColumn} hidden={hidden} />
          <ActionsMenu isOpen={isMenuOpen} setOpen={setMenuOpen} count={about.length} hasVariables={attributes.length > 0} act={act} />
          <FilePicker className="button primary" label={text('import.choose')} add={bring} {...chooser} />
        </span>
      </div>
      {sources.length === 0 ? (
        <Empty title={text('sources.none')}><p>{text('sources.howToImport')}</p></Empty>
      ) : (
        <div className={`sources-body${folders.length > 0 ? ' has-folders' : ''}`}>
          {folders.length > 0 && (
            <aside className="folders" aria-label={text('sources.folders')}>
              <FolderTree
                folders={folders}
                count={sources.length}
                loose={sources.filter(({ folder: own = '' }) => own === '').length}
                selected={shownFolder}
                select={setFolder}
                drop={file}
                rename={(path) => setAsked({ what: 'folder', folder: path })}
              />
            </aside>
          )}
          {rows.length === 0 ? (
            <p className="hint">{text('sources.noneFit')}</p>
          ) : (
            <SourceTable
              rows={rows}
              columns={columns}
              sorting={sorting}
              sort={setSorting}
              selected={selected}
              select={setSelected}
              at={at}
              valuesOf={valuesOf}
              actions={{
                setValues,
                rename,
                voices: (source) => setAsked({ what: 'voices', source }),
                move: () => act('move'),
                menu: () => setMenuOpen(true),
              }}
            />
          )}
        </div>
      )}
      {asked && dialog(asked)}
    </section>
  );

  function dialog(question: Asked) {
    const close = () => setAsked(null);
    switch (question.what) {
      case 'move':
        return (
          <WordDialog
            title={text('sources.moveTitle', { count: number(question.ids.length) })}
            label={text('sources.folder')}
            help={text('sources.folderHelp')}
            initial={shownFolder ?? ''}
            known={paths}
            action={text('sources.do.moveNow')}
            mayBeEmpty
            submit={(path) => file(question.ids, path)}
            close={close}
          />
        );
      case 'folder':
        return (
          <WordDialog
            title={text('sources.renameFolder', { folder: question.folder })}
            label={text('sources.folder')}
            help={text('sources.folderHelp')}
            initial={question.folder}
            known={paths}
            action={text('sources.save')}
            submit={(path) => {
              const to = tidyFolder(path);
              if (to === '' || to === question.folder) return;
              setFolder(to);
              void write(() => calls.moveFolder(question.folder, to), 'sources.done.folder', { folder: to });
            }}
            close={close}
          />
        );
      case 'rename':
        return (
          <WordDialog
            title={text('sources.do.rename')}
            label={text('sources.name')}
            initial={question.source.name}
            known={[]}
            action={text('sources.save')}
            submit={(name) => rename(question.source, name)}
            close={close}
          />
        );
      case 'voices':
        return (
          <VoicesDialog
            sourceId={question.source.id}
            calls={calls}
            save={(whole, speakers) =>
              void write(() => calls.bind(question.source.id, whole, speakers), 'sources.done.bound', { name: question.source.name })
            }
            close={close}
          />
        );
      case 'addVariable':
        return (
          <WordDialog
            title={text('sources.do.addVariable')}
            label={text('sources.variable')}
            initial=""
            known={[]}
            action={text('sources.add')}
            submit={(name) => void write(() => calls.addVariable(name), 'sources.done.variable', { variable: name })}
            close={close}
          />
        );
      case 'removeVariable':
        return (
          <WordDialog
            title={text('sources.do.removeVariable')}
            label={text('sources.variable')}
            help={text('sources.removeHelp')}
            initial={attributes[0]?.name ?? ''}
            known={attributes.map(({ name }) => name)}
            action={text('sources.remove')}
            submit={(name) => void write(() => calls.removeVariable(name), 'sources.done.variableRemoved', { variable: name })}
            close={close}
          />
        );
    }
  }
}

/** Values that are on their way stand in their cells already. */
function withUnsaved(sources: readonly SourceRow[], unsaved: ReadonlyMap<string, string>): readonly SourceRow[] {
  if (unsaved.size === 0) return sources;
  const bySource = new Map<string, Record<string, string>>();
  for (const [key, value] of unsaved) {
    const slash = key.indexOf('/');
    const values = bySource.get(key.slice(0, slash)) ?? {};
    values[key.slice(slash + 1)] = value;
    bySource.set(key.slice(0, slash), values);
  }
  return sources.map((source) => {
    const values = bySource.get(source.id);
    return values ? { ...source, attributes: { ...source.attributes, ...values } } : source;
  });
}
