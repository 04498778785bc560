import { useState } from 'react';
import type { ExportFormat, QuoteFilter } from '../../api/calls';
import { saveFile } from '../../api/download';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';

const FORMATS: readonly ExportFormat[] = ['xlsx', 'docx', 'csv', 'json'];

interface ExportButtonsProps {
  readonly filter: QuoteFilter;
  readonly isDisabled: boolean;
}

export function ExportButtons({ filter, isDisabled }: ExportButtonsProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [busy, setBusy] = useState<ExportFormat | null>(null);

  const save = async (format: ExportFormat) => {
    setBusy(format);
    try {
      const response = await workbench.calls.exportQuotes(format, filter);
      const file = await saveFile(response, `${text('quotes.fileName')}.${format}`);
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
