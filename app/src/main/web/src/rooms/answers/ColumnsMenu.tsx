import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { AnswerAttribute } from '../../api/types';
import { useMessages } from '../../i18n/language';

interface ColumnsMenuProps {
  readonly attributes: readonly AnswerAttribute[];
  readonly shown: readonly string[];
  choose(names: readonly string[]): void;
}

/** Which attributes and survey variables stand beside the answers. */
export function ColumnsMenu({ attributes, shown, choose }: ColumnsMenuProps) {
  const { text } = useMessages();
  return (
    <MenuTrigger>
      <Button className="button" data-testid="answer-columns">{text('answers.columns')}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu answer-columns"
          aria-label={text('answers.columns')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => choose(keys === 'all' ? attributes.map(({ name }) => name) : [...keys].map(String))}
        >
          {attributes.map(({ name, label }) => (
            <MenuItem key={name} id={name} className="menu-item" textValue={label || name}>
              {label || name}{label && label !== name && <span className="hint"> {name}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
