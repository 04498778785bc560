import { useEffect } from 'react';
import type { MessageKey, Values } from '../i18n/messages';
import { useWorkbench } from '../state/context';
import { Store } from '../state/store';

/** Something that can be done, offered in the command palette. */
export interface Command {
  /** Stays the same from release to release: what was used last is remembered by it. */
  readonly id: string;
  readonly label: MessageKey;
  readonly values?: Values;
  /** The keys that do the same, as they are shown. */
  readonly keys?: string;
  run(): void;
}

/** Everything that can be done where the user is: each room adds its own while it is open. */
export class Commands {
  readonly all = new Store<readonly Command[]>([]);
  private readonly groups = new Set<readonly Command[]>();

  /** Offers these until the function that is given back is called. */
  add(commands: readonly Command[]): () => void {
    this.groups.add(commands);
    this.publish();
    return () => {
      this.groups.delete(commands);
      this.publish();
    };
  }

  private publish(): void {
    this.all.set([...this.groups].flat());
  }
}

/** Offers commands while a component is shown; `key` changes when others are to be offered, or the same do something else. */
export function useCommands(commands: () => readonly Command[], key: string): void {
  const workbench = useWorkbench();
  useEffect(() => workbench.commands.add(commands()), [workbench, key]);
}
