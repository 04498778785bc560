import { useCallback, useMemo } from 'react';
import type { MessageKey, Values } from '../../i18n/messages';
import { useWorkbench } from '../../state/context';
import { type Sources, SourceCalls } from './sourceCalls';
import { type Loaded, useLoad } from '../../state/useLoad';

interface SourcesOfRoom {
  readonly loaded: Loaded<Sources>;
  readonly calls: SourceCalls;
  /** Makes one change, says so, and loads what came of it. False where it was refused, which is said too. */
  write(send: () => Promise<unknown>, done: MessageKey, values?: Values): Promise<boolean>;
}

export function useSources(): SourcesOfRoom {
  const workbench = useWorkbench();
  const calls = useMemo(() => new SourceCalls(workbench.client), [workbench]);
  const loaded = useLoad('sources', () => calls.sources());
  const write = useCallback(
    async (send: () => Promise<unknown>, done: MessageKey, values?: Values) => {
      try {
        await workbench.writes.addOnce(send);
      } catch (error) {
        workbench.report(error);
        return false;
      }
      workbench.status.say({ kind: 'did', message: done, undoable: true, ...(values ? { values } : {}) });
      await workbench.reload();
      return true;
    },
    [workbench],
  );
  return { loaded, calls, write };
}
