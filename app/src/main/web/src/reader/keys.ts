import type { GrowUnit } from './grow';

export type ExtendUnit = 'character' | 'word' | 'line' | 'lineboundary' | 'turn';

/** What is not done in the text itself, but by whoever uses the reader. */
export type RoomCommand =
  | { readonly name: 'code' | 'repeat' | 'inVivo' | 'memo' | 'star' | 'remove' | 'find' | 'goTo' | 'like' | 'help' }
  | { readonly name: 'favourite'; readonly digit: number }
  | { readonly name: 'moveSource'; readonly by: 1 | -1 };

export type ReaderCommand =
  | RoomCommand
  | { readonly name: 'moveTurn' | 'moveCoding'; readonly by: 1 | -1 }
  | { readonly name: 'selectTurn' | 'enter' | 'swapEdge' | 'escape' }
  | { readonly name: 'grow' | 'shrink'; readonly edge: Edge; readonly unit: GrowUnit }
  | { readonly name: 'extend' | 'moveCaret'; readonly by: 1 | -1; readonly unit: ExtendUnit }
  /** Moves an end of the current coding by a word: outwards or inwards. */
  | { readonly name: 'moveEnd'; readonly edge: Edge; readonly by: 1 | -1 };

export type Edge = 'start' | 'end';

export const KEY_GROUPS = ['move', 'select', 'code', 'coding', 'look'] as const;

/** What the keys of a row do, by the name that its message has. */
export type KeyMeaning =
  | 'turns' | 'codings' | 'caret' | 'goTo' | 'find' | 'like' | 'sources'
  | 'selectTurn' | 'extend' | 'extendTurn' | 'swapEdge' | 'growWord' | 'growSentence' | 'shrinkWord' | 'escape'
  | 'code' | 'repeat' | 'favourites' | 'inVivo' | 'star'
  | 'memo' | 'remove' | 'moveEnd' | 'moveStart' | 'help';

export interface KeyRow {
  readonly meaning: KeyMeaning;
  readonly group: (typeof KEY_GROUPS)[number];
  readonly keys: readonly (readonly [press: string, command: ReaderCommand])[];
  /** Where not every key is to be listed. */
  readonly shown?: readonly string[];
}

/** The one table of keys: what they do, and what the list of keys shows. */
export const KEY_TABLE: readonly KeyRow[] = [
  { meaning: 'turns', group: 'move', keys: [['j', { name: 'moveTurn', by: 1 }], ['k', { name: 'moveTurn', by: -1 }]] },
  { meaning: 'codings', group: 'move', keys: [['n', { name: 'moveCoding', by: 1 }], ['p', { name: 'moveCoding', by: -1 }]] },
  { meaning: 'find', group: 'move', keys: [['/', { name: 'find' }]] },
  { meaning: 'goTo', group: 'move', keys: [['g', { name: 'goTo' }]] },
  { meaning: 'like', group: 'move', keys: [['l', { name: 'like' }]] },
  { meaning: 'caret', group: 'move', keys: arrows('', 'moveCaret'), shown: ['←', '→', '↑', '↓'] },
  { meaning: 'sources', group: 'move', keys: [['<', { name: 'moveSource', by: -1 }], ['>', { name: 'moveSource', by: 1 }]] },
  { meaning: 'selectTurn', group: 'select', keys: [['v', { name: 'selectTurn' }], ['Enter', { name: 'enter' }]] },
  { meaning: 'extend', group: 'select', keys: arrows('Shift+', 'extend'), shown: ['Shift+←→↑↓'] },
  {
    meaning: 'extendTurn', group: 'select',
    keys: [['Shift+J', { name: 'extend', by: 1, unit: 'turn' }], ['Shift+K', { name: 'extend', by: -1, unit: 'turn' }]],
  },
  { meaning: 'growWord', group: 'select', keys: [['[', grow('start', 'word')], [']', grow('end', 'word')]] },
  { meaning: 'growSentence', group: 'select', keys: [['{', grow('start', 'sentence')], ['}', grow('end', 'sentence')]] },
  { meaning: 'shrinkWord', group: 'select', keys: [['(', shrink('start', 'word')], [')', shrink('end', 'word')]] },
  { meaning: 'swapEdge', group: 'select', keys: [['o', { name: 'swapEdge' }]] },
  { meaning: 'escape', group: 'select', keys: [['Escape', { name: 'escape' }]], shown: ['Esc'] },
  { meaning: 'code', group: 'code', keys: [['c', { name: 'code' }]] },
  { meaning: 'repeat', group: 'code', keys: [['r', { name: 'repeat' }]] },
  { meaning: 'favourites', group: 'code', keys: digits(), shown: ['1', '…', '9'] },
  { meaning: 'inVivo', group: 'code', keys: [['i', { name: 'inVivo' }]] },
  { meaning: 'star', group: 'code', keys: [['s', { name: 'star' }], ['*', { name: 'star' }]] },
  { meaning: 'memo', group: 'coding', keys: [['m', { name: 'memo' }]] },
  { meaning: 'remove', group: 'coding', keys: [['Delete', { name: 'remove' }], ['Backspace', { name: 'remove' }]], shown: ['Delete'] },
  {
    meaning: 'moveEnd', group: 'coding', shown: ['Alt+←', 'Alt+→'],
    keys: [['Alt+ArrowLeft', { name: 'moveEnd', edge: 'end', by: -1 }], ['Alt+ArrowRight', { name: 'moveEnd', edge: 'end', by: 1 }]],
  },
  {
    meaning: 'moveStart', group: 'coding', shown: ['Alt+Shift+←', 'Alt+Shift+→'],
    keys: [
      ['Alt+Shift+ArrowLeft', { name: 'moveEnd', edge: 'start', by: -1 }],
      ['Alt+Shift+ArrowRight', { name: 'moveEnd', edge: 'start', by: 1 }],
    ],
  },
  { meaning: 'help', group: 'look', keys: [['?', { name: 'help' }]] },
];

const COMMANDS: ReadonlyMap<string, ReaderCommand> = new Map(KEY_TABLE.flatMap(({ keys }) => keys));

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/** What a key means in the reader; null for a key that is the browser's own. */
export function commandOf(event: KeyPress): ReaderCommand | null {
  return COMMANDS.get(pressOf(event)) ?? null;
}

/** The keys that change the selection even while the code bar's field has the focus but nothing in it. */
export function growsSelection(command: ReaderCommand): boolean {
  return command.name === 'grow' || command.name === 'shrink' || command.name === 'extend';
}

/** A key with what is held, such as `Ctrl+Shift+ArrowLeft`; a sign says itself whether Shift is held. */
function pressOf(event: KeyPress): string {
  const { key, shiftKey } = event;
  // AltGr, which Norwegian keyboards need for [ and ], reports itself as Ctrl and Alt together; a Mac's as Alt.
  const makesSign = key.length === 1
    && (event.getModifierState('AltGraph') || (event.altKey && !event.ctrlKey && '[]{}'.includes(key)));
  const held = makesSign ? '' : (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '');
  const isLetter = /^\p{L}$/u.test(key);
  if (key.length === 1 && !isLetter) return held + key;
  // With Caps Lock on, j is still j.
  const name = isLetter ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key;
  return held + (shiftKey ? 'Shift+' : '') + name;
}

function grow(edge: Edge, unit: GrowUnit): ReaderCommand {
  return { name: 'grow', edge, unit };
}

function shrink(edge: Edge, unit: GrowUnit): ReaderCommand {
  return { name: 'shrink', edge, unit };
}

function arrows(held: string, name: 'extend' | 'moveCaret'): (readonly [string, ReaderCommand])[] {
  return [
    [`${held}ArrowRight`, { name, by: 1, unit: 'character' }],
    [`${held}ArrowLeft`, { name, by: -1, unit: 'character' }],
    [`Ctrl+${held}ArrowRight`, { name, by: 1, unit: 'word' }],
    [`Ctrl+${held}ArrowLeft`, { name, by: -1, unit: 'word' }],
    [`${held}ArrowDown`, { name, by: 1, unit: 'line' }],
    [`${held}ArrowUp`, { name, by: -1, unit: 'line' }],
    [`${held}End`, { name, by: 1, unit: 'lineboundary' }],
    [`${held}Home`, { name, by: -1, unit: 'lineboundary' }],
  ];
}

function digits(): (readonly [string, ReaderCommand])[] {
  return Array.from({ length: 9 }, (_, i) => [String(i + 1), { name: 'favourite', digit: i + 1 }] as const);
}
