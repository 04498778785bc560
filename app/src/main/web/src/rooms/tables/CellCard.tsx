import { useMemo } from 'react';
import { QuoteCalls } from '../../api/quotes';
import type { TableView } from '../../api/tables';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { Failure } from '../../parts/Failure';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import type { CellPlace } from './TableSheet';
import { quoteQuestion } from './quoteQuestion';

interface CellCardProps {
  readonly view: TableView;
  readonly place: CellPlace;
  close(): void;
}

const MOST_QUOTES = 6;

/** What stands behind a figure: who they are, how many of how many, and what they said where the row is a code. */
export function CellCard({ view, place, close }: CellCardProps) {
  const { text, count, number } = useMessages();
  const codes = useStore(useWorkbench().codes);
  const line = view.lines[place.line];
  const cell = line?.cells[place.column];
  if (!line || !cell) return null;
  const answer = view.columns[place.column] ?? null;
  const column = answer?.label ?? headOf(view, place.column);
  const code = line.codePath === undefined ? undefined : codes.find(({ path }) => path === line.codePath);
  return (
    <section className="side-card cell-card" aria-labelledby="cell-title" data-testid="cell-card">
      <button type="button" className="link card-close" aria-label={text('close')} onClick={close}>×</button>
      <h2 id="cell-title">{column === '' ? line.label : `${line.label} · ${column}`}</h2>
      <p className="cell-figure">{cell.text}</p>
      {cell.count !== undefined && (
        <p>{cell.of === undefined ? count('tables.persons', cell.count) : text('tables.personsOf', { count: number(cell.count), of: number(cell.of) })}</p>
      )}
      {cell.hidden && <p className="hint">{text('tables.hiddenHelp')}</p>}
      {cell.small && <p className="hint">{text('tables.smallHelp')}</p>}
      {/* What few have said would give away whose figure is hidden. */}
      {code && !cell.hidden && cell.count !== 0 && <Quotes codeId={code.id} answer={answer} />}
    </section>
  );
}

function Quotes({ codeId, answer }: { readonly codeId: string; readonly answer: TableView['columns'][number] }) {
  const { text, count } = useMessages();
  const workbench = useWorkbench();
  const calls = useMemo(() => new QuoteCalls(workbench.client), [workbench]);
  const question = quoteQuestion(codeId, answer);
  const loaded = useLoad(JSON.stringify(question), (signal) => calls.page(question, 'equal', 0, MOST_QUOTES, signal), concernsKinds('Passage', 'Coding', 'Code', 'Attributes'));
  if (loaded.state === 'failed') return <Failure error={loaded.error} />;
  if (loaded.data === null) return <p className="hint" aria-busy="true">{text('loading')}</p>;
  return (
    <>
      {loaded.data.quotes.map(({ sourceId, start, end, edited, attribution, source, speaker }) => (
        <blockquote key={`${sourceId}:${start}:${end}`} className="cell-quote" data-testid="cell-quote">
          {edited}
          <a href={formatRoute({ room: 'reading', sourceId, range: [start, end] })}>{attribution || [speaker, source].filter(Boolean).join(', ')}</a>
        </blockquote>
      ))}
      {loaded.data.total === 0
        ? <p className="hint">{text('tables.noQuotes')}</p>
        : <p><a className="all-quotes" href={formatRoute({ room: 'quotes', codeId })}>{count('tables.allQuotes', loaded.data.total)}</a></p>}
    </>
  );
}

/** The head right over a column. */
function headOf(view: TableView, column: number): string {
  let left = column + 1;
  for (const { text, span } of view.heads.at(-1) ?? []) {
    left -= span;
    if (left < 0) return text;
  }
  return '';
}
