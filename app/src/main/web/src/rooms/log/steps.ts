import type { LogStep } from './calls';

export type LogRow = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'step'; readonly step: LogStep };

/** The steps under the days on which they were done. */
export function logRows(steps: readonly LogStep[], coder: string | null, dayOf: (at: Date) => string): LogRow[] {
  const rows: LogRow[] = [];
  let last: string | null = null;
  for (const step of steps) {
    if (coder !== null && step.coder !== coder) continue;
    const day = dayOf(new Date(step.at));
    if (day !== last) rows.push({ kind: 'day', day });
    last = day;
    rows.push({ kind: 'step', step });
  }
  return rows;
}

/**
 * Puts steps that came since before those that are known, newest first. An undo or redo among them says of a known step
 * whether it stands.
 */
export function withNewer(known: readonly LogStep[], newer: readonly LogStep[]): LogStep[] {
  const newest = known[0]?.number ?? 0;
  const fresh = newer.filter(({ number }) => number > newest);
  const undone = new Map<number, boolean>();
  for (const { action, target } of [...fresh].reverse()) {
    if (target !== undefined && action !== 'do') undone.set(target, action === 'undo');
  }
  return [...fresh, ...known.map((step) => ({ ...step, undone: undone.get(step.number) ?? step.undone }))];
}
