import { useState } from 'react';
import { saveFile } from '../../api/download';
import type { ExportFormat, QuoteCalls, QuoteQuestion } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';

const FORMATS: readonly ExportFormat[] = ['xlsx', 'docx', 'csv', 'html', 'json'];

interface ExportMenuProps {
  readonly calls: QuoteCalls;
  readonly question: QuoteQuestion;
  readonly isDisabled: boolean;
}

/** Files of what the filter shows, in the order of the screen. */
export function ExportMenu({ calls, question, isDisabled }: ExportMenuProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [busy, setBusy] = useState<ExportFormat | null>(null);

  const save = async (format: ExportFormat) => {
    setBusy(format);
    try {
      const file = await saveFile(await calls.file(format, question), `${text('quotes.fileName')}.${format}`);
      workbench.status.say({ kind: 'exported', file });
    } catch (error) {
      workbench.report(error);
    } finally {
      setBusy(null);
    }
  };
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
