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

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  themeChoice.set(choice);
}

/** Keeps the page in the chosen theme, and with the system's when none is chosen. */
export function followTheme(): void {
  const apply = () => {
    const choice = themeChoice.get();
    const theme: Theme = choice === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : choice;
    document.documentElement.dataset['theme'] = theme;
  };
  themeChoice.subscribe(apply);
  systemIsDark.addEventListener('change', apply);
  apply();
}
