import { describe, expect, it } from 'vitest';
import { codebook } from '../testing/codes';
import { steadyCodes } from './steady';

describe('steadyCodes', () => {
  const before = codebook({ Tid: 1, 'Tid/Knapp': 2 });

  it('stays the same when codes are only used', () => {
    expect(steadyCodes(before, before.map((code) => ({ ...code, count: code.count + 1, aliases: [] })))).not.toBe(before);
    expect(steadyCodes(before, before.map((code) => ({ ...code, count: code.count + 1 })))).toBe(before);
  });

  it('is new when a code is new, gone, moved, renamed or defined', () => {
    const [first, ...rest] = before;
    const changed = [
      [...before, { ...first!, id: 'new' }],
      rest,
      before.toReversed(),
      [{ ...first!, name: 'Hast' }, ...rest],
      [{ ...first!, definition: 'Når det haster.' }, ...rest],
      [{ ...first!, aliases: ['hast'] }, ...rest],
    ];
    for (const now of changed) expect(steadyCodes(before, now)).toBe(now);
  });
});
