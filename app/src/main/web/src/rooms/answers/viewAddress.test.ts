import { describe, expect, it } from 'vitest';
import { NO_FILTER } from './AnswerFilters';
import { type KeptView, formatView, parseView } from './viewAddress';

const PLAIN: KeptView = { choice: NO_FILTER, sorting: { column: 'row', descending: false }, isGrouped: false, answerId: null };

describe('the address of a list of answers', () => {
  it.each<KeptView>([
    PLAIN,
    { ...PLAIN, choice: { words: 'kø & "tid"=?#', code: 'none', attribute: { name: 'alder', value: '30–39 år' }, coder: 'Kari S.' } },
    { ...PLAIN, choice: { ...NO_FILTER, attribute: { name: 'alder', value: '' } } },
    { ...PLAIN, sorting: { column: 'attribute:-rolle', descending: true }, isGrouped: true, answerId: 'a-1' },
    { ...PLAIN, sorting: { column: 'codes', descending: false } },
  ])('leads back to it: %j', (view) => expect(parseView(formatView(view))).toEqual(view));

  it('says nothing where everything is as it always is', () => expect(formatView(PLAIN)).toBe(''));

  it('puts answers in their order where it names no column', () => {
    expect(parseView('etter=-tull').sorting).toEqual({ column: 'row', descending: false });
  });
});
