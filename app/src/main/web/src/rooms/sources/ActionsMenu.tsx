import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../i18n/language';

export type SourceAction = 'open' | 'rename' | 'move' | 'voices' | 'correct' | 'repairs' | 'addVariable' | 'removeVariable';

interface ActionsMenuProps {
  readonly isOpen: boolean;
  /** How many sources it is about. */
  readonly count: number;
  readonly hasVariables: boolean;
  setOpen(open: boolean): void;
  act(action: SourceAction): void;
}

const FOR_ONE: readonly SourceAction[] = ['open', 'rename', 'voices', 'correct', 'repairs'];

/** What can be done with the chosen sources, or with the one that the keyboard is at. */
export function ActionsMenu({ isOpen, count, hasVariables, setOpen, act }: ActionsMenuProps) {
  const { text } = useMessages();
  const shown: readonly SourceAction[] = ['open', 'rename', 'move', 'voices', 'correct', 'repairs', 'addVariable', 'removeVariable'];
  const disabled = shown.filter((action) =>
    FOR_ONE.includes(action) ? count !== 1 : action === 'move' ? count === 0 : action === 'removeVariable' && !hasVariables,
  );
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button" data-testid="source-actions">
        {text('sources.actions')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={text('sources.actions')} disabledKeys={disabled} onAction={(key) => act(key as SourceAction)}>
          {shown.map((action) => (
            <MenuItem key={action} id={action} className="menu-item">{text(`sources.do.${action}`)}</MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
