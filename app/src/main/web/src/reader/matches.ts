import { FoldedText } from './find';
import type { Mark } from './marks';
import type { TextRange } from './range';

export interface MatchCount {
  /** The match at which the search stands, from 0. */
  readonly at: number;
  readonly count: number;
}

/** Where the words that are looked for stand in the text, and at which of these places the search is. */
export class Matches {
  private folded: FoldedText | null = null;
  private found: readonly TextRange[] = [];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly changed: (count: MatchCount | null) => void,
  ) {}

  /** @param from the search goes to the first match that ends after this offset, or else to the first of all */
  find(query: string | null, from: number): void {
    this.folded ??= query === null ? null : new FoldedText(this.text);
    const before = this.current()?.start;
    this.found = query === null || !this.folded ? [] : this.folded.findAll(query);
    const next = this.found.findIndex(({ end }) => end > (before ?? from));
    this.at = Math.max(next, 0);
    this.changed(query === null ? null : { at: this.at, count: this.found.length });
  }

  step(by: 1 | -1): void {
    const count = this.found.length;
    if (count === 0) return;
    this.at = (this.at + by + count) % count;
    this.changed({ at: this.at, count });
  }

  current(): TextRange | null {
    return this.found[this.at] ?? null;
  }

  marksIn(visible: TextRange): Mark[] {
    const marks: Mark[] = [];
    for (let index = this.firstAfter(visible.start); index < this.found.length; index++) {
      const match = this.found[index];
      if (!match || match.start >= visible.end) break;
      marks.push({ ...match, look: index === this.at ? 'match-current' : 'match' });
    }
    return marks;
  }

  /** The first match that ends after an offset: the matches stand in order and never overlap. */
  private firstAfter(offset: number): number {
    let low = 0;
    let high = this.found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.found[middle]?.end ?? Infinity) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
