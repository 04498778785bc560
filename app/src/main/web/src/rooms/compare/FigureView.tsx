import type { ReactNode } from 'react';
import type { BookFormat, CompareCalls, FigureQuestion, Figures } from '../../api/compare';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { ExportMenu } from '../../parts/ExportMenu';
import { Failure } from '../../parts/Failure';
import { useLoad } from '../../state/useLoad';

export interface FigureViewProps<T> {
  readonly calls: CompareCalls;
  readonly what: Figures;
  readonly question: FigureQuestion;
  readonly tools?: ReactNode;
  children(figures: T): ReactNode;
}

export const BOOK_FORMATS: readonly (readonly [BookFormat, 'compare.file.xlsx' | 'compare.file.docx'])[] = [
  ['xlsx', 'compare.file.xlsx'],
  ['docx', 'compare.file.docx'],
];
const concerns = concernsKinds('Cod', 'Passage', 'Source', 'Speaker', 'Case', 'Attributes', 'Batch', 'Survey');

/** Figures of the whole project with what is to be said of them, and files of the same. */
export function FigureView<T extends { readonly notes: readonly string[] }>({ calls, what, question, tools, children }: FigureViewProps<T>) {
  const { text } = useMessages();
  const key = `compare.${what} ${JSON.stringify(question)}`;
  const loaded = useLoad(key, (signal) => calls.figures<T>(what, question, signal), concerns);
  return (
    <>
      <div className="compare-tools">
        {tools}
        <ExportMenu
          what={`compare.tab.${what}`}
          formats={BOOK_FORMATS}
          testId={`${what}-export`}
          isDisabled={loaded.state !== 'ready'}
          file={(format) => calls.figureFile(what, question, format)}
        />
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'loading' && loaded.data === null && <p className="hint" aria-busy="true">{text('loading')}</p>}
      {loaded.data && loaded.state !== 'failed' && (
        <div className="figure-pane" tabIndex={0} role="region" aria-label={text(`compare.tab.${what}`)} aria-busy={loaded.state === 'loading'}>
          {children(loaded.data)}
          <div className="compare-notes">
            {loaded.data.notes.map((note) => <p key={note}>{note}</p>)}
          </div>
        </div>
      )}
    </>
  );
}
