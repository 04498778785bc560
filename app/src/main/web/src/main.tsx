import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/rooms.css';
import './styles/codes.css';
import { createRoot } from 'react-dom/client';
import { Client } from './api/client';
import { claimToken } from './api/token';
import { LanguageProvider } from './i18n/language';
import { App } from './shell/App';
import { TokenPage } from './shell/TokenPage';
import { WorkbenchContext } from './state/context';
import { followTheme } from './state/theme';
import { Workbench } from './state/workbench';

followTheme();

// A new address pasted into an open tab changes only the part after `#`, which loads nothing by itself.
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#token=')) location.reload();
});

const token = claimToken(location, history, sessionStorage);
const root = createRoot(document.getElementById('app') as HTMLElement);

if (token === null) {
  root.render(
    <LanguageProvider project={undefined}>
      <TokenPage reason="missing" />
    </LanguageProvider>,
  );
} else {
  root.render(
    <WorkbenchContext value={new Workbench(new Client(token))}>
      <App />
    </WorkbenchContext>,
  );
}
