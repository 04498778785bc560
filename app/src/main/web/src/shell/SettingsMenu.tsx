import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { Language } from '../api/types';
import { chooseLanguage, useMessages } from '../i18n/language';
import { type ThemeChoice, chooseTheme, themeChoice } from '../state/theme';
import { useStore } from '../state/store';

/** Languages are named in themselves, for whoever cannot read the one that is shown. */
const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['nb', 'Bokmål'],
  ['nn', 'Nynorsk'],
  ['en', 'English'],
];
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function SettingsMenu() {
  const { text, language } = useMessages();
  const theme = useStore(themeChoice);
  return (
    <MenuTrigger>
      <Button className="button" data-testid="settings">
        {text('settings.view')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={text('settings.view')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => keys !== 'all' && [...keys].forEach((key) => chooseLanguage(key as Language))}
          >
            <Header>{text('settings.language')}</Header>
            {LANGUAGES.map(([id, name]) => (
              <MenuItem key={id} id={id} className="menu-item">{name}</MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => keys !== 'all' && [...keys].forEach((key) => chooseTheme(key as ThemeChoice))}
          >
            <Header>{text('settings.theme')}</Header>
            {THEMES.map((id) => (
              <MenuItem key={id} id={id} className="menu-item">{text(`settings.theme.${id}`)}</MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
