import { useMemo } from 'react';
import type { MessageKey, Values } from '../../i18n/messages';
import { useWorkbench } from '../../state/context';
import type { Workbench } from '../../state/workbench';
import {
  type CodesChanged, type CodeText, freeze, mergeCodes, moveCode, removeCode, removeVersion, reviseCode, splitCode,
} from './calls';
import type { Place } from './outline';

/** What can be done to the codebook. Each says what it did, and answers whether it could be done. */
export class Codebook {
  constructor(private readonly workbench: Workbench) {}

  revise(id: string, said: CodeText, name: string): Promise<boolean> {
    return this.send((client) => reviseCode(client, id, said), 'codes.did.revised', { name });
  }

  move(id: string, { parent, place }: Place, name: string): Promise<boolean> {
    return this.send((client) => moveCode(client, id, parent, place), 'codes.did.moved', { name });
  }

  merge(into: string, from: readonly string[], name: string): Promise<boolean> {
    return this.send((client) => mergeCodes(client, into, from), 'codes.did.merged', { name });
  }

  split(id: string, path: string, codings: readonly string[]): Promise<boolean> {
    return this.send((client) => splitCode(client, id, path, codings), 'codes.did.split', { path, count: codings.length });
  }

  remove(id: string, name: string): Promise<boolean> {
    return this.send((client) => removeCode(client, id), 'codes.did.removed', { name });
  }

  freeze(name: string): Promise<boolean> {
    return this.send((client) => freeze(client, name), 'codes.did.frozen', { name });
  }

  removeVersion(id: string, name: string): Promise<boolean> {
    return this.send((client) => removeVersion(client, id), 'codes.did.versionRemoved', { name });
  }

  private async send(
    call: (client: Workbench['client']) => Promise<CodesChanged>, message: MessageKey, values: Values,
  ): Promise<boolean> {
    const { workbench } = this;
    try {
      const { codes } = await workbench.writes.addOnce(() => call(workbench.client));
      workbench.codes.set(codes);
      workbench.status.say({ kind: 'did', message, values, undoable: true });
      workbench.refreshSoon();
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  }
}

export function useCodebook(): Codebook {
  const workbench = useWorkbench();
  return useMemo(() => new Codebook(workbench), [workbench]);
}
