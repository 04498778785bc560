import { beforeEach, describe, expect, it } from 'vitest';
import { type Item, foundSections, startSections } from './items';
import { Recent } from './recent';

const item = (kind: Item['kind'], label: string, detail?: string): Item => ({
  id: `${kind}:${label}`, kind, label, run: () => undefined, ...(detail ? { detail } : {}),
});
const ITEMS = [item('room', 'Kilder'), item('command', 'Angre'), item('code', 'Barrierer / Tid', 'knapphet'), item('code', 'Tidspress'), item('source', 'Intervju om tid')];

describe('the palette', () => {
  beforeEach(() => localStorage.clear());

  it('starts with what was used last, and names nothing twice', () => {
    const sections = startSections(ITEMS, ['command:Angre', 'code:Tidspress', 'code:gone']);
    expect(sections.map(({ kind, items }) => [kind, items.map(({ label }) => label)])).toEqual([
      ['recent', ['Angre', 'Tidspress']],
      ['room', ['Kilder']],
    ]);
  });

  it('shows the kind with the best first, and the texts last', () => {
    const texts = [item('text', 'Søk etter «tid»')];
    expect(foundSections('tid', ITEMS, [], texts).map(({ kind, items }) => [kind, items[0]?.label])).toEqual([
      ['code', 'Tidspress'],
      ['source', 'Intervju om tid'],
      ['text', 'Søk etter «tid»'],
    ]);
  });

  it('finds a code by what it is also called', () => {
    expect(foundSections('knapp', ITEMS, [], [])[0]?.items[0]?.label).toBe('Barrierer / Tid');
  });

  it('prefers what was used lately among what fits', () => {
    const pair = [item('source', 'Intervju 1'), item('source', 'Intervju 2')];
    expect(foundSections('intervju', pair, ['source:Intervju 2'], [])[0]?.items[0]?.label).toBe('Intervju 2');
  });

  it('remembers the last forty, the newest first, for each project', () => {
    const recent = new Recent('p');
    for (let i = 0; i < 60; i++) recent.use(`id${i % 50}`);
    expect(recent.ids()).toHaveLength(40);
    expect(recent.ids()[0]).toBe('id9');
    expect(new Recent('q').ids()).toEqual([]);
    localStorage.setItem('kodebok.recent.p', '{broken');
    expect(recent.ids()).toEqual([]);
  });
});
