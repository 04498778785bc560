import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts';

beforeEach(() => sessionStorage.clear());

describe('drafts', () => {
  it('are there again after the page was reloaded', () => {
    new Drafts(sessionStorage).keep('a', 'halvt skrev');
    expect(new Drafts(sessionStorage).get('a')).toBe('halvt skrev');
  });

  it('may be empty, and are gone when dropped', () => {
    const drafts = new Drafts(sessionStorage);
    drafts.keep('a', '');
    expect(drafts.get('a')).toBe('');
    drafts.drop('a');
    expect(new Drafts(sessionStorage).get('a')).toBeNull();
  });

  it('begin empty where what was kept cannot be read', () => {
    sessionStorage.setItem('kodebok.unsaved', '{');
    expect(new Drafts(sessionStorage).get('a')).toBeNull();
  });
});
