import { useEffect } from 'react';
import { LanguageProvider } from '../i18n/language';
import { useRoute } from '../route/route';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';
import { ConnectionBanner } from './ConnectionBanner';
import { Palette } from '../palette/Palette';
import { KeysDialog } from './KeysDialog';
import { Navigation } from './Navigation';
import { NewCodeDialog } from './NewCodeDialog';
import { RoomView } from './RoomView';
import { SettingsDialog } from './SettingsDialog';
import { StatusBar } from './StatusBar';
import { TokenBanner } from './TokenBanner';
import { TopBar } from './TopBar';
import { useGlobalCommands } from './useGlobalCommands';
import { useGlobalKeys } from './useGlobalKeys';
import { usePreloadedRooms } from './usePreloadedRooms';
import { useLeaveGuard } from './useLeaveGuard';

export function App() {
  const workbench = useWorkbench();
  const project = useStore(workbench.project);
  const connection = useStore(workbench.client.connection.state);
  const route = useRoute();
  useGlobalKeys(workbench);
  useGlobalCommands(workbench, project);
  useLeaveGuard(workbench);
  usePreloadedRooms(project !== null);

  useEffect(() => void workbench.refresh(), [workbench]);
  useEffect(() => workbench.live.start(), [workbench]);
  useEffect(() => {
    document.title = project ? `${project.name} – Kodebok` : 'Kodebok';
  }, [project]);

  return (
    <LanguageProvider project={project?.language}>
      <div className="shell">
        <TopBar project={project} />
        <Navigation project={project} room={route.room} />
        <main id="room">
          {connection === 'lost' && <ConnectionBanner connection={workbench.client.connection} />}
          {connection === 'refused' && <TokenBanner />}
          <RoomView route={route} />
        </main>
        <StatusBar />
      </div>
      <Palette />
      <SettingsDialog />
      <KeysDialog />
      <NewCodeDialog />
    </LanguageProvider>
  );
}
