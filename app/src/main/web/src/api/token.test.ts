import { beforeEach, describe, expect, it } from 'vitest';
import { claimToken, tokenIn } from './token';

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

  it('is found in a whole address, as people paste it', () => {
    expect(tokenIn(' http://127.0.0.1:8787/#token=ab-_c ')).toBe('ab-_c');
    expect(tokenIn('http://127.0.0.1:8787/#/kilder')).toBeNull();
    expect(tokenIn('#token=%E0')).toBeNull();
  });

  it('knows none when the page was opened without one', () => {
    location.hash = '#/kilder';
    expect(claimToken(location, history, sessionStorage)).toBeNull();
    expect(location.hash).toBe('#/kilder');
  });
});
