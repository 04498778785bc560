import { beforeEach, describe, expect, it } from 'vitest';
import { claimToken } from './token';

beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

describe('claimToken', () => {
  it('takes the token out of the address and keeps it for the tab', () => {
    location.hash = '#token=ab%2Fc';
    expect(claimToken(location, history, sessionStorage)).toBe('ab/c');
    expect(location.href).not.toContain('token');
    expect(claimToken(location, history, sessionStorage)).toBe('ab/c');
  });

  it('knows none when the page was opened without one', () => {
    location.hash = '#/kilder';
    expect(claimToken(location, history, sessionStorage)).toBeNull();
    expect(location.hash).toBe('#/kilder');
  });
});
