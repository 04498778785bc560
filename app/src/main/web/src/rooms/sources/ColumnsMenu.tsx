import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import { hideColumns } from './columns';
import type { TableColumn } from './tableColumns';

/** Which columns the table shows; the name is always one of them. */
export function ColumnsMenu({ columns, hidden }: { readonly columns: readonly TableColumn[]; readonly hidden: ReadonlySet<string> }) {
  const { text } = useMessages();
  const choosable = columns.filter(({ id }) => id !== 'name');
  return (
    <MenuTrigger>
      <Button className="button" data-testid="columns">
        {text('sources.columns')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={text('sources.columns')}
          selectionMode="multiple"
          selectedKeys={choosable.filter(({ id }) => !hidden.has(id)).map(({ id }) => id)}
          onSelectionChange={(keys) =>
            hideColumns(new Set(keys === 'all' ? [] : choosable.filter(({ id }) => !keys.has(id)).map(({ id }) => id)))
          }
        >
          {choosable.map(({ id, message, attribute }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {message === null ? (attribute?.label || attribute?.name || '') : text(message)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
