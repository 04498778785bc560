import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import type { GridRow } from './rows';

interface SourceGridRowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly attributes: readonly string[];
  readonly isActive: boolean;
  activate(): void;
  use(): void;
}

export function SourceGridRow({ row, index, top, attributes, isActive, activate, use }: SourceGridRowProps) {
  const { text, count, number } = useMessages();
  const { source, level, expanded } = row;
  return (
    <div
      role="row"
      className={`grid-row is-link${level === 2 ? ' is-answer' : ''}`}
      data-row={index}
      data-testid="source-row"
      aria-rowindex={index + 2}
      aria-level={level}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, '--level': level }}
      onFocus={activate}
      onClick={(event) => {
        if (!(event.target instanceof HTMLAnchorElement)) use();
      }}
    >
      <div role="gridcell" className="grid-name">
        <span className="chevron" aria-hidden="true">{expanded === null ? '' : expanded ? '▾' : '▸'}</span>
        {expanded === null ? (
          <a
            href={formatRoute({ room: 'reading', sourceId: source.id, range: null })}
            className={source.text === undefined ? '' : 'answer'}
            tabIndex={-1}
            title={source.name}
          >
            {source.text ?? source.name}
          </a>
        ) : (
          <span className="question" title={source.name}>{source.label || source.name}</span>
        )}
      </div>
      <div role="gridcell" className="grid-kind">
        {source.answers === undefined ? text(`kind.${source.kind}`) : count('sources.answers', source.answers)}
      </div>
      <div role="gridcell">{source.case === source.name ? '' : source.case}</div>
      {attributes.map((name) => (
        <div role="gridcell" key={name}>{source.attributes?.[name]}</div>
      ))}
      <div role="gridcell" className="is-number">{number(source.words)}</div>
      <div role="gridcell" className="is-number">{number(source.codings)}</div>
    </div>
  );
}
