import type { DragEvent, MouseEvent, ReactNode } from 'react';
import type { SourceRow } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { CodedShare } from './CodedShare';
import { DRAGGED } from './FolderTree';
import type { TableColumn } from './tableColumns';

interface SourceTableRowProps {
  readonly source: SourceRow;
  readonly columns: readonly TableColumn[];
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
  /** The cell that has the focus, or would get it. */
  readonly active: number | null;
  /** What stands in a cell instead of its value while it is edited. */
  readonly editor: { readonly column: number; readonly content: ReactNode } | null;
  valueOf(column: TableColumn): string;
  activate(column: number): void;
  toggle(event: { readonly shiftKey: boolean }): void;
  click(column: number, event: MouseEvent): void;
  edit(column: number): void;
  /** The sources that are dragged with this one. */
  dragged(): readonly string[];
}

export function SourceTableRow(props: SourceTableRowProps) {
  const { text } = useMessages();
  const { source, columns, index, top, isSelected, active, editor } = props;
  const isQuestion = source.kind === 'openQuestion';
  const startDrag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, props.dragged().join(' '));
    event.dataTransfer.effectAllowed = 'move';
  };
  return (
    <div
      role="row"
      className={`grid-row is-link${isSelected ? ' is-selected' : ''}`}
      data-row={index}
      data-testid="source-row"
      aria-rowindex={index + 2}
      {...(isQuestion ? {} : { 'aria-selected': isSelected })}
      draggable={!isQuestion && editor === null}
      onDragStart={startDrag}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          className={classOf(column, props.valueOf(column))}
          data-cell={`${index}:${at}`}
          tabIndex={active === at ? 0 : -1}
          {...(column.attribute && !isQuestion ? { 'aria-readonly': false } : {})}
          onFocus={(event) => {
            if (event.target === event.currentTarget) props.activate(at);
          }}
          onClick={(event) => props.click(at, event)}
          onDoubleClick={() => props.edit(at)}
        >
          {editor?.column === at ? (
            editor.content
          ) : column.id === 'name' ? (
            <>
              {!isQuestion && (
                <input
                  type="checkbox"
                  className="row-check"
                  tabIndex={-1}
                  aria-label={text('sources.choose', { name: source.name })}
                  checked={isSelected}
                  onChange={() => undefined}
                  onClick={(event) => {
                    event.stopPropagation();
                    props.toggle(event);
                  }}
                />
              )}
              <a href={hrefOf(source)} tabIndex={-1} title={source.name} draggable={false}>{props.valueOf(column)}</a>
            </>
          ) : (
            <Value column={column} source={source} value={props.valueOf(column)} />
          )}
        </div>
      ))}
    </div>
  );
}

function Value({ column, source, value }: { readonly column: TableColumn; readonly source: SourceRow; readonly value: string }) {
  const { text, count, number } = useMessages();
  switch (column.id) {
    case 'kind':
      return source.answers === undefined ? text(`kind.${source.kind}`) : count('sources.answers', source.answers);
    case 'case': {
      const speakers = (source.speakers ?? []).flatMap((one) => (one.case === null ? [] : [one.case]));
      // A case of the source's own name says nothing that the name does not.
      const all = [...new Set([...(source.case === null || source.case === source.name ? [] : [source.case]), ...speakers])];
      return <span title={all.join(', ')}>{all.join(', ')}</span>;
    }
    case 'words':
      return number(source.words);
    case 'coded':
      return <CodedShare coded={source.coded ?? []} />;
    case 'flags':
      return <Flags source={source} />;
    default:
      return <span title={value}>{value}</span>;
  }
}

function Flags({ source }: { readonly source: SourceRow }) {
  const { text, count } = useMessages();
  const { memos = 0, reviews = 0, revised = false } = source;
  return (
    <span className="flags">
      {reviews > 0 && (
        <a
          href={formatRoute({ room: 'sources', view: 'reviews', sourceId: source.id })}
          tabIndex={-1}
          className="flag is-review"
          title={count('sources.reviews', reviews)}
        >
          <span aria-hidden="true">⚑ {reviews}</span>
          <span className="visually-hidden">{count('sources.reviews', reviews)}</span>
        </a>
      )}
      {memos > 0 && (
        <span className="flag" title={count('sources.memos', memos)}>
          <span aria-hidden="true">✎ {memos}</span>
          <span className="visually-hidden">{count('sources.memos', memos)}</span>
        </span>
      )}
      {revised && <span className="flag" title={text('sources.revised')}>{text('sources.revisedShort')}</span>}
    </span>
  );
}

/** Where a source is read: a text in the reader, an open question among the answers. */
export function hrefOf(source: SourceRow): string {
  return source.kind === 'openQuestion'
    ? formatRoute({ room: 'answers', questionId: source.id })
    : formatRoute({ room: 'reading', sourceId: source.id, range: null });
}

function classOf(column: TableColumn, value: string): string {
  const name = column.id === 'name' ? 'grid-name' : column.attribute ? 'grid-attribute' : `grid-${column.id}`;
  return `${name}${column.isNumber ? ' is-number' : ''}${column.attribute && value === '' ? ' is-empty' : ''}`;
}
