import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { saveFile } from '../../api/download';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { type CodebookFormat, exportCodebook } from './calls';

const FORMATS: readonly CodebookFormat[] = ['xlsx', 'csv', 'json', 'qdc'];

export function ExportMenu() {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const save = async (format: CodebookFormat) => {
    try {
      const response = await exportCodebook(workbench.client, format);
      workbench.status.say({ kind: 'exported', file: await saveFile(response, `kodebok.${format}`) });
    } catch (error) {
      workbench.report(error);
    }
  };
  return (
    <MenuTrigger>
      <Button className="button" data-testid="codebook-export">{text('codes.export')} <span aria-hidden="true">▾</span></Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={text('codes.export')} onAction={(key) => void save(key as CodebookFormat)}>
          {FORMATS.map((format) => (
            <MenuItem key={format} id={format} className="menu-item">{text(`codes.export.${format}`)}</MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
