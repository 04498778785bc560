import type { ExportFormat, MaskRule, QuoteCalls, QuoteQuestion } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import { useExports } from '../../parts/useExports';

const CONTEXTS = [0, 1, 2, 3] as const;
const FORMATS: readonly ExportFormat[] = ['xlsx', 'docx', 'csv', 'html', 'json'];

interface ExportMenuProps {
  readonly calls: QuoteCalls;
  readonly question: QuoteQuestion;
  readonly isDisabled: boolean;
  readonly readOnly: boolean;
  readonly context: number;
  readonly mask: readonly MaskRule[];
  change(to: { readonly context?: number; readonly mask?: readonly MaskRule[] }): void;
}

/** Files of what the filter shows, in the order of the screen. */
export function ExportMenu({ calls, question, isDisabled, readOnly, context, mask, change }: ExportMenuProps) {
  const { text } = useMessages();
  const { busy, save } = useExports('room.quotes', FORMATS, (format) => calls.file(format, question, { context, mask }), isDisabled);
  return (
    <div className="exports" role="group" aria-label={text('quotes.export')}>
      <select
        className="field"
        data-testid="export-context"
        aria-label={text('quotes.context')}
        value={context}
        onChange={(event) => change({ context: Number(event.target.value) })}
      >
        {CONTEXTS.map((turns) => <option key={turns} value={turns}>{text(`quotes.context.${turns}`)}</option>)}
      </select>
      {!readOnly && (
        <label className="check" title={text('quotes.maskHint')}>
          <input type="checkbox" data-testid="export-mask" checked={mask.includes('names')} onChange={(event) => change({ mask: event.target.checked ? ['names', ...mask] : mask.filter((one) => one !== 'names') })} /> {text('quotes.mask')}
        </label>
      )}
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
