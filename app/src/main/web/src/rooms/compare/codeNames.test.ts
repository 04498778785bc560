import { describe, expect, it } from 'vitest';
import { together } from './CodeNames';

describe('many codes', () => {
  it('stand behind the name of what they are below, in order', () => {
    expect(together(['A/B', 'C', 'A/D', 'A/B/E', 'F\\/G/H'])).toEqual([
      { above: 'A', names: ['B', 'D'] },
      { above: '', names: ['C'] },
      { above: 'A / B', names: ['E'] },
      { above: 'F/G', names: ['H'] },
    ]);
  });
});
