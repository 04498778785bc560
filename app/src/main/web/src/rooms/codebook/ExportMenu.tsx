import { ExportMenu as FormatMenu } from '../../parts/ExportMenu';
import { useWorkbench } from '../../state/context';
import { type CodebookFormat, exportCodebook } from './calls';

const FORMATS = [
  ['docx', 'codes.export.docx'], ['xlsx', 'codes.export.xlsx'], ['csv', 'codes.export.csv'], ['json', 'codes.export.json'], ['qdc', 'codes.export.qdc'],
] as const;

export function ExportMenu() {
  const workbench = useWorkbench();
  return (
    <FormatMenu<CodebookFormat>
      what="room.codebook"
      formats={FORMATS}
      testId="codebook-export"
      file={(format) => exportCodebook(workbench.client, format)}
    />
  );
}
