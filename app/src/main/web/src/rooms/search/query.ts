/** Reads as much of a query as the screen needs to complete it and to add filters; the server reads all of it. */

export interface Token {
  readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' | 'quoted' | 'term' | 'filter';
  readonly start: number;
  readonly end: number;
  /** Of a filter. */
  readonly field?: string;
  readonly value?: string;
  readonly valueStart?: number;
}

/** What stands side by side at the top of a query: a word, a filter, a bracket with all that is in it. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly isNegated: boolean;
  readonly tokens: readonly Token[];
}

const QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb';
const NAME = /^\p{L}[\p{L}\p{N}_.-]*$/u;
const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or', ELLER: 'or', AND: 'and', OG: 'and', NOT: 'not', IKKE: 'not', IKKJE: 'not',
};

const isQuote = (c: string | undefined) => c !== undefined && QUOTES.includes(c);
const ends = (c: string) => /[\s()]/.test(c) || isQuote(c);

export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const closing = (from: number) => {
    let end = from;
    while (end < query.length && !isQuote(query[end])) end++;
    return end;
  };
  const word = (from: number) => {
    let end = from;
    while (end < query.length && !ends(query[end] ?? '')) end++;
    return end;
  };
  while (at < query.length) {
    const start = at;
    const c = query[at] ?? '';
    if (/\s/.test(c)) at++;
    else if (c === '(' || c === ')') tokens.push({ kind: c === '(' ? 'open' : 'close', start, end: ++at });
    else if (isQuote(c)) {
      at = Math.min(closing(at + 1) + 1, query.length);
      at += /^~\d*/.exec(query.slice(at))?.[0].length ?? 0;
      tokens.push({ kind: 'quoted', start, end: at });
    } else if (c === '-' && /^[\p{L}\p{N}("“”„«»]/u.test(query.slice(at + 1))) {
      tokens.push({ kind: 'not', start, end: ++at });
    } else {
      const end = word(at);
      const sign = query.slice(at, end).search(/[:=]/);
      const field = query.slice(at, at + sign);
      if (sign > 0 && NAME.test(field)) {
        const valueStart = at + sign + 1;
        const quoted = isQuote(query[valueStart]);
        at = quoted ? Math.min(closing(valueStart + 1) + 1, query.length) : word(valueStart);
        const value = quoted ? query.slice(valueStart + 1, closing(valueStart + 1)) : query.slice(valueStart, at);
        tokens.push({ kind: 'filter', start, end: at, field, value: value.trim(), valueStart });
      } else {
        at = end;
        tokens.push({ kind: OPERATORS[query.slice(start, end)] ?? 'term', start, end });
      }
    }
  }
  return tokens;
}

/** The parts of a query that stand side by side; null where it is an alternative as a whole, or not whole. */
export function partsOf(query: string): Part[] | null {
  const parts: Part[] = [];
  let open: Token[] = [];
  let depth = 0;
  for (const token of tokensOf(query)) {
    if (depth === 0 && token.kind === 'or') return null;
    open.push(token);
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close' && --depth < 0) return null;
    if (depth > 0 || token.kind === 'not') continue;
    const negation = open[0]?.kind === 'not' ? 1 : 0;
    parts.push({ start: open[0]?.start ?? 0, end: token.end, isNegated: negation > 0, tokens: open.slice(negation) });
    open = [];
  }
  return open.length > 0 ? null : parts;
}

/** A filter as it is written, with quotation marks where the value needs them. */
export function filterText(field: string, value: string): string {
  return `${field}:${quoted(value)}`;
}

export function quoted(value: string): string {
  // A quotation mark cannot be written inside others; the longest piece without one says most.
  const plain = value.split(new RegExp(`[${QUOTES}]`)).sort((a, b) => b.length - a.length)[0] ?? '';
  return plain === value && !/[\s()]/.test(value) ? value : `"${plain.trim()}"`;
}

/** The query narrowed by one more part. */
export function withPart(query: string, part: string): string {
  const rest = query.trim();
  if (rest === '') return part;
  const isAlternative = partsOf(rest) === null && tokensOf(rest).some(({ kind }) => kind === 'or');
  return `${isAlternative ? `(${rest})` : rest} ${part}`;
}

/** The query with a stretch of it replaced, and no double spaces where it was. */
export function replaced(query: string, start: number, end: number, text: string): string {
  const before = query.slice(0, start);
  const after = query.slice(end);
  return text === '' ? `${before.trimEnd()} ${after.trimStart()}`.trim() : before + text + after;
}
