import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/rooms.css';
import './styles/codes.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { Client } from './api/client';
import { hearOtherTabs, tellOtherTabs } from './api/otherTabs';
import { claimToken, keepToken, tokenIn } from './api/token';
import { LanguageProvider } from './i18n/language';
import { restoreAddress } from './route/route';
import { App } from './shell/App';
import { TokenPage } from './shell/TokenPage';
import { WorkbenchContext } from './state/context';
import { followTheme } from './state/theme';
import { Workbench } from './state/workbench';

followTheme();

const opened = tokenIn(location.hash);
const token = claimToken(location, history, sessionStorage);
const root = createRoot(document.getElementById('app') as HTMLElement);

if (token === null) {
  window.addEventListener('hashchange', () => {
    if (tokenIn(location.hash) !== null) location.reload();
  });
  root.render(
    <LanguageProvider project={undefined}>
      <TokenPage />
    </LanguageProvider>,
  );
} else {
  const workbench = new Workbench(new Client(token), (fresh) => keepToken(fresh, sessionStorage));
  if (opened !== null) tellOtherTabs(opened);
  hearOtherTabs((fresh) => {
    if (workbench.client.connection.state.get() !== 'connected') void workbench.adopt(fresh);
  });
  // A new address pasted into an open tab changes only the part after `#`: what stands on the page stays.
  window.addEventListener('hashchange', () => {
    const fresh = tokenIn(location.hash);
    if (fresh === null) return;
    restoreAddress();
    void workbench.adopt(fresh).then((goesOn) => {
      if (goesOn) return;
      keepToken(fresh, sessionStorage);
      location.reload();
    });
  });
  root.render(
    <WorkbenchContext value={workbench}>
      <App />
    </WorkbenchContext>,
  );
}
