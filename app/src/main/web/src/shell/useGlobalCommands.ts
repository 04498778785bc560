import type { Project } from '../api/types';
import { saveFile } from '../api/download';
import { chooseLanguage } from '../i18n/language';
import { type Command, useCommands } from '../palette/commands';
import { go } from '../route/route';
import { chooseTheme } from '../state/theme';
import type { Workbench } from '../state/workbench';
import { LANGUAGES, THEMES } from './SettingsDialog';

/** What can be done in every room. */
export function useGlobalCommands(workbench: Workbench, project: Project | null): void {
  // Not known yet counts as yes: whoever is quick finds the commands, and the server has the last word.
  const canWrite = !project?.readOnly;
  const commands = (): readonly Command[] => [
    ...(project?.canUndo ? [{ id: 'undo', label: 'undo', keys: 'Ctrl+Z', run: () => void workbench.undo() } as const] : []),
    ...(project?.canRedo ? [{ id: 'redo', label: 'redo', keys: 'Ctrl+Shift+Z', run: () => void workbench.redo() } as const] : []),
    ...(canWrite ? [{ id: 'import', label: 'command.import', run: () => go({ room: 'sources', view: 'import' }) } as const] : []),
    ...(canWrite ? [{ id: 'newCode', label: 'command.newCode', run: () => workbench.dialog.open('newCode') } as const] : []),
    { id: 'backup', label: 'command.backup', run: () => void saveBackup(workbench) },
    { id: 'settings', label: 'command.settings', run: () => workbench.dialog.open('settings') },
    { id: 'keys', label: 'command.keys', keys: '?', run: () => workbench.dialog.open('keys') },
    ...THEMES.map((theme) => ({ id: `theme.${theme}`, label: `command.theme.${theme}`, run: () => chooseTheme(theme) }) as const),
    ...LANGUAGES.map(([id, name]) => ({ id: `language.${id}`, label: 'command.language', values: { name }, run: () => chooseLanguage(id) }) as const),
  ];
  useCommands(commands, `${project?.canUndo} ${project?.canRedo} ${canWrite}`);
}

export async function saveBackup(workbench: Workbench): Promise<void> {
  try {
    const file = await saveFile(await workbench.calls.backup(), 'backup.kodebok');
    workbench.status.say({ kind: 'exported', file });
  } catch (error) {
    workbench.report(error);
  }
}
