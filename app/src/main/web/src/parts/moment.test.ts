import { describe, expect, it } from 'vitest';
import { Messages } from '../i18n/messages';
import { momentText } from './moment';

const now = new Date(2026, 3, 17, 15, 0);
const said = (at: Date) => momentText(at.toISOString(), new Messages('nb'), now);

describe('a moment', () => {
  it('is a time today, a date this year, and has its year before that', () => {
    expect(said(new Date(2026, 3, 17, 9, 5))).toBe('09:05');
    expect(said(new Date(2026, 1, 3, 9, 5))).toBe('3. feb.');
    expect(said(new Date(2024, 1, 3, 9, 5))).toBe('3. feb. 2024');
  });

  it('is said in Nynorsk as in Bokmål where the browser has no Nynorsk', () => {
    expect(new Messages('nn').locales).toEqual(['nn-NO', 'nb-NO']);
    expect(momentText(new Date(2026, 3, 17, 19, 5).toISOString(), new Messages('nn'), now)).toBe('19:05');
  });

  it('is nothing where nobody knows it yet', () => {
    expect(momentText('', new Messages('nb'), now)).toBe('');
  });
});
