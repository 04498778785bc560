import { beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER, isOpen, storeView, storedView, toggled, withAttribute } from './view';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('what the room shows', () => {
  it('is there again after a look into another room', () => {
    const view = { filter: { ...NO_FILTER, chosen: true, words: 'tid' }, grouping: 'source' as const, folding: 'near' as const, variables: ['alder'] };
    storeView(view);
    expect(storedView()).toEqual(view);
  });

  it('begins anew where what was kept is broken or of an older page', () => {
    sessionStorage.setItem('kodebok.quotes', '{');
    expect(storedView().filter).toEqual(NO_FILTER);
    sessionStorage.setItem('kodebok.quotes', '{"filter":{"chosen":true}}');
    expect(storedView()).toEqual({ filter: { ...NO_FILTER, chosen: true }, grouping: 'code', folding: 'equal', variables: [] });
  });

  it('chooses values and lets them go', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    const filter = withAttribute(NO_FILTER, 'rolle', ['1']);
    expect(filter.attributes).toEqual({ rolle: ['1'] });
    expect(isOpen(withAttribute(filter, 'rolle', []))).toBe(true);
  });
});
