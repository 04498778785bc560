import { beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER, isOpen, storeTemplate, storeView, storedTemplate, storedView, toggled, withAttribute, storeClasses, storedClasses, writtenClasses } from './view';

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

describe('the template', () => {
  it('is kept for each project, and gone when emptied', () => {
    storeTemplate('p', '{rolle}');
    expect(storedTemplate('p')).toBe('{rolle}');
    expect(storedTemplate('q')).toBe('');
    storeTemplate('p', ' ');
    expect(storedTemplate('p')).toBe('');
  });
});

describe('templates for classes of informants', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as unknown as Storage;
  };

  it('are kept by project, and forgotten with the last of them', () => {
    const store = storage();
    storeClasses('p', [{ where: 'rolle = leder', template: 'Leder' }], store);
    expect(storedClasses('p', store)).toEqual([{ where: 'rolle = leder', template: 'Leder' }]);
    expect(storedClasses('q', store)).toEqual([]);
    storeClasses('p', [], store);
    expect(storedClasses('p', store)).toEqual([]);
  });

  it('are asked for when both halves are written', () => {
    expect(writtenClasses([{ where: ' rolle = leder ', template: 'Leder, {sted} ' }, { where: 'rolle = ', template: '' }])).toEqual(['rolle = leder => Leder, {sted}']);
  });

  it('are none where what is kept is something else', () => {
    const store = storage();
    store.setItem('kodebok.attributionClasses.p', '[{"where":1},null,"x"]');
    expect(storedClasses('p', store)).toEqual([]);
    store.setItem('kodebok.attributionClasses.p', 'x');
    expect(storedClasses('p', store)).toEqual([]);
  });
});
