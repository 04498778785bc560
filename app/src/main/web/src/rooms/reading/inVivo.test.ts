import { describe, expect, it } from 'vitest';
import { inVivo } from './inVivo';

describe('a code in vivo', () => {
  it('has the words as its name, in one line and without the full stop', () => {
    expect(inVivo(' noen å\nringe. ')).toEqual({ path: 'noen å ringe', isName: true });
  });

  it('keeps a slash inside the name', () => {
    expect(inVivo('og/eller').path).toBe('og\\/eller');
  });

  it('is offered shortened where the words are too many for a name', () => {
    const { path, isName } = inVivo('ordet '.repeat(40));
    expect(isName).toBe(false);
    expect(path).toMatch(/^(ordet )+ordet$/);
    expect(path.length).toBeLessThanOrEqual(60);
    expect(inVivo('👩‍👧'.repeat(40)).path).toMatch(/^(👩‍👧)+$/u);
  });

  it('is nothing where only signs are selected', () => {
    expect(inVivo('...').isName).toBe(false);
  });
});
