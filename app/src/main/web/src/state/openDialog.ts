import { Store } from './store';

export type ShellDialog = 'palette' | 'settings' | 'keys' | 'newCode';

/** The dialog of the shell that is open over the room: one at most. */
export class OpenDialog extends Store<ShellDialog | null> {
  constructor() {
    super(null);
  }

  open(dialog: ShellDialog): void {
    this.set(dialog);
  }

  /** Closes that dialog only: one that is done late must not take the one that was opened since. */
  close(dialog: ShellDialog): void {
    if (this.get() === dialog) this.set(null);
  }

  toggle(dialog: ShellDialog): void {
    this.set(this.get() === dialog ? null : dialog);
  }
}
