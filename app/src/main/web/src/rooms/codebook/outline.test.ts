import { describe, expect, it } from 'vitest';
import type { Code } from '../../api/types';
import { isBelow, placeOfDrop, placeOfStep } from './outline';

/** Codes by their ids, each with the id of the one above. */
function tree(parents: Readonly<Record<string, string | null>>): Code[] {
  return Object.entries(parents).map(([id, parent]) => ({ id, parent, name: id, path: id, count: 0 }) as Code);
}

const CODES = tree({ a: null, a1: 'a', a2: 'a', b: null, b1: 'b', c: null });

describe('placeOfDrop', () => {
  it('counts the place without the code that is moved', () => {
    expect(placeOfDrop(CODES, 'a', 'c', 'before')).toEqual({ parent: null, place: 1 });
    expect(placeOfDrop(CODES, 'c', 'a', 'after')).toEqual({ parent: null, place: 1 });
    expect(placeOfDrop(CODES, 'a1', 'a2', 'after')).toEqual({ parent: 'a', place: 1 });
  });

  it('puts a code last under the one it is dropped on', () => {
    expect(placeOfDrop(CODES, 'c', 'a', 'on')).toEqual({ parent: 'a', place: 2 });
  });

  it('lets no code come under itself', () => {
    expect(placeOfDrop(CODES, 'a', 'a1', 'on')).toBeNull();
    expect(placeOfDrop(CODES, 'a', 'a', 'after')).toBeNull();
  });
});

describe('placeOfStep', () => {
  it('moves among siblings, under the one before, and out beside the one above', () => {
    expect(placeOfStep(CODES, 'b', 'up')).toEqual({ parent: null, place: 0 });
    expect(placeOfStep(CODES, 'b', 'down')).toEqual({ parent: null, place: 2 });
    expect(placeOfStep(CODES, 'b', 'in')).toEqual({ parent: 'a', place: 2 });
    expect(placeOfStep(CODES, 'b1', 'out')).toEqual({ parent: null, place: 2 });
  });

  it('knows where there is no way', () => {
    expect(placeOfStep(CODES, 'a', 'up')).toBeNull();
    expect(placeOfStep(CODES, 'c', 'down')).toBeNull();
    expect(placeOfStep(CODES, 'a1', 'in')).toBeNull();
    expect(placeOfStep(CODES, 'a', 'out')).toBeNull();
  });
});

describe('isBelow', () => {
  it('looks all the way up', () => {
    const deep = tree({ a: null, b: 'a', c: 'b' });
    expect(isBelow(deep, 'c', 'a')).toBe(true);
    expect(isBelow(deep, 'a', 'c')).toBe(false);
  });
});
