import { describe, expect, it } from 'vitest';
import type { QuoteQuestion } from '../../api/quotes';
import { plannedQuotes } from './planned';
import { NO_FILTER } from './view';

const question = (filter: Partial<QuoteQuestion['filter']>, more: Partial<QuoteQuestion> = {}): QuoteQuestion => ({
  filter: { ...NO_FILTER, ...filter }, grouping: 'code', attribution: '', variables: [], ...more,
});
const path = (id: string) => `Tema/${id}`;

describe('quote sheets of a plan', () => {
  it('are one for each code, with the conditions of the screen', () => {
    expect(plannedQuotes(question({ codes: ['a', 'b'], attributes: { rolle: ['leder', 'lærer'] }, where: 'alder > 3' }, { grouping: 'attribute:sted' }), path)).toEqual([
      { quotes: { code: 'Tema/a', by: 'sted', where: '("rolle" = "leder" or "rolle" = "lærer") and (alder > 3)' } },
      { quotes: { code: 'Tema/b', by: 'sted', where: '("rolle" = "leder" or "rolle" = "lærer") and (alder > 3)' } },
    ]);
    expect(plannedQuotes(question({}, { attribution: '{rolle}' }), path)).toEqual([{ quotes: { attribution: '{rolle}' } }]);
  });

  it('say whose words they are and what is masked as the screen does', () => {
    const asked = question({ chosen: true }, { classes: ['rolle = leder => {rolle}'], review: { context: 0, mask: ['rolle'], warning: '' } });
    expect(plannedQuotes(asked, path)).toEqual([{ quotes: { chosen: true, attributionFor: ['rolle = leder => {rolle}'], mask: ['rolle'] } }]);
  });

  it('are none where a plan cannot say what is shown', () => {
    for (const filter of [{ coders: ['k'] }, { sources: ['s'] }, { words: 'tid' }, { attributes: { rolle: ['"leder"'] } }]) {
      expect(plannedQuotes(question(filter), path)).toBeNull();
    }
  });
});
