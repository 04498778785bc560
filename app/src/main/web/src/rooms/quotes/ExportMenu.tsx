import type { ExportFormat, QuoteCalls, QuoteQuestion } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import { useExports } from '../../parts/useExports';

const FORMATS: readonly ExportFormat[] = ['xlsx', 'docx', 'csv', 'html', 'json'];

interface ExportMenuProps {
  readonly calls: QuoteCalls;
  readonly question: QuoteQuestion;
  readonly isDisabled: boolean;
}

/** Files of what the filter shows, in the order of the screen. */
export function ExportMenu({ calls, question, isDisabled }: ExportMenuProps) {
  const { text } = useMessages();
  const { busy, save } = useExports('room.quotes', FORMATS, (format) => calls.file(format, question), isDisabled);
  return (
    <div className="exports" role="group" aria-label={text('quotes.export')}>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          data-testid={`export-${format}`}
          disabled={isDisabled || busy !== null}
          onClick={() => void save(format)}
        >
          {text(`quotes.export.${format}`)}
        </button>
      ))}
    </div>
  );
}
