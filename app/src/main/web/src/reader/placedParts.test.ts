import { describe, expect, it } from 'vitest';
import { type PlacedPart, PlacedParts } from './placedParts';

function part(key: string, change: Partial<PlacedPart> = {}): PlacedPart {
  return {
    key, look: '', top: 0, height: 10, left: '0px', ...change,
    make: () => Object.assign(document.createElement('div'), { textContent: key }),
  };
}

function words(parts: PlacedParts): string[] {
  return [...parts.element.children].map(({ textContent }) => textContent);
}

describe('PlacedParts', () => {
  it('keeps what looks the same, and moves it', () => {
    const parts = new PlacedParts(document.createElement('div'));
    parts.draw([part('a'), part('b')]);
    const [a, b] = parts.element.children;
    parts.draw([part('a'), part('b', { top: 30, height: 20, left: '7px' })]);
    expect([...parts.element.children]).toEqual([a, b]);
    expect((b as HTMLElement).style.cssText).toBe('top: 30px; height: 20px; left: 7px;');
  });

  it('makes anew what looks different', () => {
    const parts = new PlacedParts(document.createElement('div'));
    parts.draw([part('a'), part('b')]);
    const [, b] = parts.element.children;
    parts.draw([part('a'), part('b', { look: 'pending' })]);
    expect(parts.element.children).toHaveLength(2);
    expect(parts.element.children[1]).not.toBe(b);
  });

  it('stands in the order given, whatever came, went or moved', () => {
    const parts = new PlacedParts(document.createElement('div'));
    for (const order of ['abc', 'cab', 'xbay', '', 'yx', 'abcdxy', 'dy']) {
      parts.draw([...order].map((key) => part(key)));
      expect(words(parts).join('')).toBe(order);
    }
  });
});
