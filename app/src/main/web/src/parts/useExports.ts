import { useRef, useState } from 'react';
import { saveFile } from '../api/download';
import type { MessageKey } from '../i18n/messages';
import { useMessages } from '../i18n/language';
import { useCommands } from '../palette/commands';
import { useWorkbench } from '../state/context';

interface Exports<F extends string> {
  /** The format that is on its way; null while none is. */
  readonly busy: F | null;
  save(format: F): Promise<void>;
}

/** Saves what a room shows as a file, from its own buttons and from the command palette. */
export function useExports<F extends string>(
  what: MessageKey, formats: readonly F[], file: (format: F) => Promise<Response>, isDisabled = false,
): Exports<F> {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [busy, setBusy] = useState<F | null>(null);
  // The palette keeps a command for longer than one render; it must save what is shown now.
  const latest = useRef(file);
  latest.current = file;

  const save = async (format: F) => {
    setBusy(format);
    try {
      const name = await saveFile(await latest.current(format), `${text(what)}.${format}`);
      workbench.status.say({ kind: 'exported', file: name });
    } catch (error) {
      workbench.report(error);
    } finally {
      setBusy(null);
    }
  };
  useCommands(
    () => (isDisabled ? [] : formats.map((format) => ({
      id: `export.${what}.${format}`,
      label: 'command.export' as const,
      values: { what: text(what), format: `.${format}` },
      run: () => void save(format),
    }))),
    `${what} ${text(what)} ${isDisabled}`,
  );
  return { busy, save };
}
