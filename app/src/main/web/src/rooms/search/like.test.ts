import { describe, expect, it } from 'vitest';
import { likeText } from './like';

describe('the filter for passages like a hit', () => {
  it('names the source and the lines in the language of the screen', () => {
    expect(likeText({ source: 'Kontor 2', lines: [12, 12] }, 'nb')).toBe('lik:"Kontor 2:12"');
    expect(likeText({ source: 'Kontor 2', lines: [12, 15] }, 'en')).toBe('like:"Kontor 2:12-15"');
  });

  it('is not there where the name has quotation marks', () => {
    expect(likeText({ source: 'Om «ro»', lines: [1, 1] }, 'nb')).toBeNull();
  });
});
