const KEY = 'kodebok.lastSource';

/** The text that was open last in this tab, so that the room opens where it was left. */
export const lastSource = {
  get: (): string | null => sessionStorage.getItem(KEY),
  set: (id: string): void => sessionStorage.setItem(KEY, id),
};
