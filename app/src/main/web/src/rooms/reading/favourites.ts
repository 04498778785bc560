import { Store } from '../../state/store';

/** The codes that a coder has put on the keys 1 to 9, by digit; the code's id. */
export type Favourites = ReadonlyMap<number, string>;

/** Kept on this machine, for each project and coder. */
export class FavouriteCodes {
  readonly codes: Store<Favourites>;
  private readonly key: string;

  constructor(project: string, coder: string) {
    this.key = `kodebok.favourites.${project}.${coder}`;
    this.codes = new Store<Favourites>(parse(localStorage.getItem(this.key)));
  }

  digitOf(codeId: string): number | null {
    for (const [digit, id] of this.codes.get()) if (id === codeId) return digit;
    return null;
  }

  /** Puts a code on a key; null takes it off. A code has one key, and a key one code. */
  assign(codeId: string, digit: number | null): void {
    const kept = [...this.codes.get()].filter(([key, id]) => id !== codeId && key !== digit);
    const codes = new Map(digit === null ? kept : [...kept, [digit, codeId] as const]);
    localStorage.setItem(this.key, JSON.stringify([...codes]));
    this.codes.set(codes);
  }

  /** The lowest key that is free, or null. */
  free(): number | null {
    for (let digit = 1; digit <= 9; digit++) if (!this.codes.get().has(digit)) return digit;
    return null;
  }
}

function parse(written: string | null): Favourites {
  try {
    const pairs: unknown = JSON.parse(written ?? '[]');
    if (!Array.isArray(pairs)) return new Map();
    return new Map(pairs.filter((pair): pair is [number, string] =>
      Array.isArray(pair) && Number.isInteger(pair[0]) && pair[0] >= 1 && pair[0] <= 9 && typeof pair[1] === 'string'));
  } catch {
    // Somebody else wrote there; the keys are assigned anew with a click each.
    return new Map();
  }
}
