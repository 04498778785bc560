import { describe, expect, it } from 'vitest';
import type { LogStep } from './calls';
import { logRows, withNewer } from './steps';

const step = (number: number, more: Partial<LogStep> = {}): LogStep => ({
  number, at: `2026-03-0${Math.ceil(number / 2)}T10:00:00Z`, coder: 'Kari', action: 'do', undone: false,
  done: 'CodeAdded', subject: 'Tid', summary: '', changes: 1, ...more,
});

describe('the log', () => {
  it('stands under its days, and shows one person where that is asked for', () => {
    const steps = [step(3, { coder: 'Ola' }), step(2), step(1)];
    const dayOf = (at: Date) => at.toISOString().slice(0, 10);
    expect(logRows(steps, null, dayOf).map((row) => (row.kind === 'day' ? row.day : row.step.number))).toEqual(['2026-03-02', 3, '2026-03-01', 2, 1]);
    expect(logRows(steps, 'Kari', dayOf)).toHaveLength(3);
  });

  it('takes in what came since, once, and marks what was undone by it', () => {
    const known = [step(2), step(1)];
    const newer = [step(4, { action: 'undo', target: 1 }), step(3, { action: 'undo', target: 2 }), step(2), step(1)];
    expect(withNewer(known, newer).map(({ number, undone }) => [number, undone])).toEqual([[4, false], [3, false], [2, true], [1, true]]);
  });

  it('ends with what happened last to a step', () => {
    const newer = [step(3, { action: 'redo', target: 1 }), step(2, { action: 'undo', target: 1 })];
    expect(withNewer([step(1)], newer).at(-1)?.undone).toBe(false);
  });
});
