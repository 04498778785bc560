import { Store } from './store';

export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

const KEY = 'kodebok.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

export const themeChoice = new Store<ThemeChoice>(stored());

function stored(): ThemeChoice {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The theme that the page is in. */
export const shownTheme = new Store<Theme>(themeNow());

function themeNow(): Theme {
  const choice = themeChoice.get();
  return choice === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : choice;
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  themeChoice.set(choice);
}

/** Keeps the page in the chosen theme, and with the system's when none is chosen. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = themeNow();
    shownTheme.set(themeNow());
  };
  themeChoice.subscribe(apply);
  systemIsDark.addEventListener('change', apply);
  apply();
}
