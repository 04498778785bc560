import type { GrowUnit } from './grow';

export type ReaderCommand =
  | { readonly name: 'moveTurn'; readonly by: 1 | -1 }
  | { readonly name: 'moveCoding'; readonly by: 1 | -1 }
  | { readonly name: 'selectTurn' | 'enter' | 'code' | 'repeat' | 'remove' | 'help' | 'swapEdge' | 'escape' }
  | { readonly name: 'grow'; readonly edge: 'start' | 'end'; readonly unit: GrowUnit }
  | { readonly name: 'extend'; readonly by: 1 | -1; readonly unit: 'character' | 'word' | 'line' };

const PLAIN: Readonly<Record<string, ReaderCommand>> = {
  j: { name: 'moveTurn', by: 1 },
  k: { name: 'moveTurn', by: -1 },
  n: { name: 'moveCoding', by: 1 },
  p: { name: 'moveCoding', by: -1 },
  v: { name: 'selectTurn' },
  Enter: { name: 'enter' },
  c: { name: 'code' },
  r: { name: 'repeat' },
  o: { name: 'swapEdge' },
  Delete: { name: 'remove' },
  Escape: { name: 'escape' },
  '?': { name: 'help' },
  '[': { name: 'grow', edge: 'start', unit: 'word' },
  ']': { name: 'grow', edge: 'end', unit: 'word' },
  '{': { name: 'grow', edge: 'start', unit: 'sentence' },
  '}': { name: 'grow', edge: 'end', unit: 'sentence' },
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/** What a key means in the reader; null for a key that is the browser's own. */
export function commandOf(event: KeyPress): ReaderCommand | null {
  if (event.shiftKey && event.key.startsWith('Arrow')) return extendOf(event);
  // AltGr, which Norwegian keyboards need for [ and ], reports itself as Ctrl and Alt together.
  const altGraph = event.getModifierState('AltGraph');
  if ((event.ctrlKey || event.metaKey || event.altKey) && !altGraph) return null;
  if (event.shiftKey && /^([a-z]|Enter|Delete)$/i.test(event.key)) return null;
  return PLAIN[event.key] ?? null;
}

/** The keys that change the selection even while the code bar's field has the focus but nothing in it. */
export function growsSelection(command: ReaderCommand): boolean {
  return command.name === 'grow' || command.name === 'extend';
}

function extendOf(event: KeyPress): ReaderCommand | null {
  if (event.metaKey || event.altKey) return null;
  const sideways = event.ctrlKey ? 'word' : 'character';
  switch (event.key) {
    case 'ArrowRight':
      return { name: 'extend', by: 1, unit: sideways };
    case 'ArrowLeft':
      return { name: 'extend', by: -1, unit: sideways };
    case 'ArrowDown':
      return { name: 'extend', by: 1, unit: 'line' };
    case 'ArrowUp':
      return { name: 'extend', by: -1, unit: 'line' };
    default:
      return null;
  }
}
