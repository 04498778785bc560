import type { TextRange } from './range';

/** Accents that make no other letter: é is e. The ring of å and the dots of ä and ö do make one. */
const ACCENTS = /[\u0300-\u0302]/g;
const SPACE = 32;

/**
 * A text as it is searched in: without case, accents and soft hyphens, composed or not, white space counting as
 * one space. Built once for a text; each letter remembers where it came from.
 */
export class FoldedText {
  private readonly folded: string;
  private readonly places: Uint32Array;

  constructor(private readonly text: string) {
    const { letters, places } = fold(text);
    this.folded = letters;
    this.places = places;
  }

  /** Every place where the words stand, none overlapping another; empty when nothing was asked for. */
  findAll(query: string): TextRange[] {
    const { letters: sought } = fold(query);
    if (sought.trim() === '') return [];
    const found: TextRange[] = [];
    for (let at = this.folded.indexOf(sought); at >= 0; ) {
      const end = at + sought.length;
      // What is followed by a mark is another letter: the a of å.
      const isWhole = !isMark(this.folded.codePointAt(end));
      if (isWhole) found.push({ start: this.placeOf(at), end: this.placeOf(end) });
      at = this.folded.indexOf(sought, isWhole ? end : at + 1);
    }
    return found;
  }

  private placeOf(at: number): number {
    return this.places[at] ?? this.text.length;
  }
}

interface Folded {
  readonly letters: string;
  /** Where each letter stands in the text; one more, for its end. */
  readonly places: Uint32Array;
}

/** No letter is longer than this when it is taken apart. */
const MOST_PARTS = 18;
const known = new Map<string, string>();

function fold(text: string): Folded {
  let units = new Uint16Array(text.length + 64);
  let places = new Uint32Array(text.length + 64);
  let length = 0;
  let place = 0;
  const add = (unit: number) => {
    if (unit === SPACE && units[length - 1] === SPACE && length > 0) return;
    units[length] = unit;
    places[length++] = place;
  };
  while (place < text.length) {
    if (length + MOST_PARTS >= units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      places = grown(places, new Uint32Array(places.length * 2));
    }
    const unit = text.charCodeAt(place);
    if (unit < 128) {
      add(isAsciiSpace(unit) ? SPACE : unit >= 65 && unit <= 90 ? unit + 32 : unit);
      place++;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(place) ?? unit);
    const parts = partsOf(letter);
    for (let i = 0; i < parts.length; i++) add(parts.charCodeAt(i));
    place += letter.length;
  }
  places[length] = text.length;
  return { letters: joined(units.subarray(0, length)), places: places.subarray(0, length + 1) };
}

function partsOf(letter: string): string {
  let parts = known.get(letter);
  if (parts === undefined) {
    const bare = letter.normalize('NFD').toLowerCase().replace(ACCENTS, '');
    parts = bare === '\u00ad' ? '' : bare.replace(/\s/g, ' ');
    known.set(letter, parts);
  }
  return parts;
}

function isAsciiSpace(unit: number): boolean {
  return unit === SPACE || (unit >= 9 && unit <= 13);
}

function isMark(point: number | undefined): boolean {
  return point !== undefined && point >= 0x300 && /\p{M}/u.test(String.fromCodePoint(point));
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** In pieces: a call takes only so many arguments. Lone surrogates stay as they are. */
function joined(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192) pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return pieces.join('');
}
