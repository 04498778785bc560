import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../i18n/language';
import type { MessageKey } from '../i18n/messages';
import { useExports } from './useExports';

interface ExportMenuProps<F extends string> {
  /** What is in the file, and its name where the server gives none. */
  readonly what: MessageKey;
  readonly formats: readonly (readonly [F, MessageKey])[];
  readonly testId: string;
  readonly isDisabled?: boolean;
  file(format: F): Promise<Response>;
}

/** A button with the formats in which what is shown can be saved. */
export function ExportMenu<F extends string>({ what, formats, testId, isDisabled = false, file }: ExportMenuProps<F>) {
  const { text } = useMessages();
  const { busy, save } = useExports(what, formats.map(([format]) => format), file, isDisabled);
  return (
    <MenuTrigger>
      <Button className="button" data-testid={testId} isDisabled={isDisabled || busy !== null}>
        {text('export.save')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={text('export.save')} onAction={(key) => void save(key as F)}>
          {formats.map(([format, label]) => <MenuItem key={format} id={format} className="menu-item">{text(label)}</MenuItem>)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
