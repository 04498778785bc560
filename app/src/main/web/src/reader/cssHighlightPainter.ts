import { LANES_UNDER_TEXT, type Mark, OWN_LOOKS, type Painter } from './marks';
import type { Places } from './places';

/** Draws with CSS Custom Highlights: the document is not touched, so selection and offsets stay as they are. */
export class CssHighlightPainter implements Painter {
  private readonly sheet = new CSSStyleSheet();
  private readonly ruled = new Set<string>();
  private names: readonly string[] = [];

  constructor(private readonly places: Places) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  static isSupported(): boolean {
    return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';
  }

  paint(marks: readonly Mark[]): void {
    const ranges = new Map<string, { ranges: StaticRange[]; priority: number }>();
    for (const mark of marks) {
      const name = this.nameOf(mark.look);
      const group = ranges.get(name) ?? { ranges: [], priority: priorityOf(mark.look) };
      group.ranges.push(...this.places.wordRangesOf(mark));
      ranges.set(name, group);
    }
    for (const name of this.names) if (!ranges.has(name)) CSS.highlights.delete(name);
    for (const [name, group] of ranges) {
      const highlight = new Highlight(...group.ranges);
      highlight.priority = group.priority;
      CSS.highlights.set(name, highlight);
    }
    this.names = [...ranges.keys()];
  }

  destroy(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  private nameOf(look: Mark['look']): string {
    if (typeof look === 'string') return `reader-${look}`;
    if (!this.ruled.has(look.colour)) this.addRules(look.colour);
    return highlightName(look.colour, look.lane);
  }

  /** Every new rule makes the browser look at the whole page again, so a colour's rules are made together. */
  private addRules(colour: string): void {
    this.ruled.add(colour);
    for (let lane = 0; lane < LANES_UNDER_TEXT; lane++) {
      for (const rule of rulesOf(colour, lane)) this.sheet.insertRule(rule, this.sheet.cssRules.length);
    }
  }
}

/** Lanes deeper down lie beneath, so that what is coded most narrowly is seen best; own marks lie on top. */
function priorityOf(look: Mark['look']): number {
  return typeof look === 'string' ? 100 + OWN_LOOKS.indexOf(look) : look.lane;
}

function highlightName(colour: string, lane: number): string {
  return `reader-code-${colour.slice(1)}-${lane}`;
}

function rulesOf(colour: string, lane: number): string[] {
  const name = highlightName(colour, lane);
  const offset = 4 + lane * 3;
  const rule = (selector: string, line: string, ground: string) =>
    `${selector}::highlight(${name}) { background-color: ${ground}; ` +
    `text-decoration: underline 2px ${line}; text-underline-offset: ${offset}px; text-decoration-skip-ink: none; }`;
  return [
    rule('', colour, `${colour}1c`),
    rule('[data-theme="dark"] ', `color-mix(in oklab, ${colour} 60%, white)`, `${colour}40`),
  ];
}
