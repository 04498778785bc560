import { beforeEach, describe, expect, it } from 'vitest';
import { FavouriteCodes } from './favourites';

beforeEach(() => localStorage.clear());

describe('favourite codes', () => {
  it('are kept for a project and a coder', () => {
    new FavouriteCodes('p', 'Kari').assign('a', 3);
    expect([...new FavouriteCodes('p', 'Kari').codes.get()]).toEqual([[3, 'a']]);
    expect(new FavouriteCodes('p', 'Ola').codes.get().size).toBe(0);
    expect(new FavouriteCodes('q', 'Kari').codes.get().size).toBe(0);
  });

  it('have one key each, and a key has one code', () => {
    const favourites = new FavouriteCodes('p', 'Kari');
    favourites.assign('a', 1);
    favourites.assign('a', 2);
    favourites.assign('b', 2);
    expect([...favourites.codes.get()]).toEqual([[2, 'b']]);
    expect(favourites.digitOf('a')).toBeNull();
    expect(favourites.free()).toBe(1);
  });

  it('are taken off again', () => {
    const favourites = new FavouriteCodes('p', 'Kari');
    favourites.assign('a', 1);
    favourites.assign('a', null);
    expect(favourites.codes.get().size).toBe(0);
  });

  it('begin anew where what is kept cannot be read', () => {
    localStorage.setItem('kodebok.favourites.p.Kari', '{"1":');
    expect(new FavouriteCodes('p', 'Kari').codes.get().size).toBe(0);
    localStorage.setItem('kodebok.favourites.p.Kari', '[[0,"a"],[2,"b"],"c"]');
    expect([...new FavouriteCodes('p', 'Kari').codes.get()]).toEqual([[2, 'b']]);
  });
});
