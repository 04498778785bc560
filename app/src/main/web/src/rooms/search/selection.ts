/** Which hits are chosen: some of them, or all there are, loaded or not. */
export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly but: ReadonlySet<string> };

export const noHits: Selection = { kind: 'some', keys: new Set() };
export const allHits: Selection = { kind: 'all', but: new Set() };

export function isChosen(selection: Selection, key: string): boolean {
  return selection.kind === 'all' ? !selection.but.has(key) : selection.keys.has(key);
}

export function countOf(selection: Selection, total: number): number {
  return selection.kind === 'all' ? Math.max(total - selection.but.size, 0) : selection.keys.size;
}

export function choose(selection: Selection, keys: readonly string[], isOn: boolean): Selection {
  const set = new Set(selection.kind === 'all' ? selection.but : selection.keys);
  const isListed = selection.kind === 'all' ? !isOn : isOn;
  for (const key of keys) {
    if (isListed) set.add(key);
    else set.delete(key);
  }
  return selection.kind === 'all' ? { kind: 'all', but: set } : { kind: 'some', keys: set };
}
