import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Touch, concernsKinds, concernsSource, together } from './touch';

const touch = (kinds: string[], sources: string[] = []): Touch => ({ kinds: new Set(kinds), sources: new Set(sources), all: false });

describe('a touch', () => {
  it('concerns a source whose codings changed, and no other', () => {
    expect(concernsSource('a')(touch(['PassageCoded'], ['a']))).toBe(true);
    expect(concernsSource('b')(touch(['PassageCoded', 'CoderAdded'], ['a']))).toBe(false);
  });

  it('concerns every source when codes, cases or the material changed', () => {
    for (const kind of ['CodeRevised', 'CodeRemoved', 'BatchWithdrawn', 'AttributesReplaced', 'CaseRevised']) {
      expect(concernsSource('a')(touch([kind])), kind).toBe(true);
    }
    expect(concernsSource('a')(touch(['MemoAdded']))).toBe(false);
  });

  it('concerns what follows its kinds', () => {
    expect(concernsKinds('Memo')(touch(['MemoRevised']))).toBe(true);
    expect(concernsKinds('Memo')(touch(['CodeAdded']))).toBe(false);
  });

  it('concerns everyone when all may have changed', () => {
    expect(concernsSource('a')(EVERYTHING)).toBe(true);
    expect(concernsKinds('Memo')(together(touch(['CodeAdded']), EVERYTHING))).toBe(true);
  });
});
