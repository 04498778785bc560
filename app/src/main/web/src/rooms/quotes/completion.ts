/** A name that is being typed between braces, and the names it may become. */
export interface Completion {
  /** Where the name begins in the template. */
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

const MOST = 8;

/** What the place of the cursor in a template may be completed to; null outside braces. */
export function completionAt(template: string, cursor: number, names: readonly string[]): Completion | null {
  const before = template.slice(0, cursor);
  const open = before.lastIndexOf('{');
  if (open < 0 || before.lastIndexOf('}') > open || isPrinted(before, open)) return null;
  const start = Math.max(open, before.lastIndexOf('|')) + 1;
  const rest = /^[^|{}]*/.exec(template.slice(cursor))?.[0] ?? '';
  const typed = fold(before.slice(start));
  const found = names.filter((name) => fold(name).startsWith(typed));
  const inside = names.filter((name) => !found.includes(name) && typed !== '' && fold(name).includes(typed));
  const all = [...found, ...inside].slice(0, MOST);
  return all.length === 0 ? null : { start, end: cursor + rest.length, names: all };
}

/** The template with the name put in, and the cursor behind it and its brace. */
export function complete(template: string, { start, end }: Completion, name: string): { template: string; cursor: number } {
  const rest = template.slice(end);
  const closed = rest.startsWith('}') || rest.startsWith('|');
  const put = template.slice(0, start) + name + (closed ? '' : '}');
  return { template: put + rest, cursor: put.length + (rest.startsWith('}') ? 1 : 0) };
}

/** `{{` is a brace that is printed. */
function isPrinted(before: string, open: number): boolean {
  let braces = 0;
  while (before[open - braces] === '{') braces++;
  return braces % 2 === 0;
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase('nb');
}
