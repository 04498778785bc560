import { describe, expect, it } from 'vitest';
import { barPlace } from './codeBarPlace';

const window = { top: 100, bottom: 770 };

describe('barPlace', () => {
  it('never covers the selection while either side has room for a few codes', () => {
    for (let top = 90; top < 770; top += 7) {
      for (let height = 20; height < 300; height += 20) {
        const selected = { top, bottom: top + height };
        const { at, hangsAbove, height: bar } = barPlace(selected, window);
        if (hangsAbove) expect(at).toBeLessThan(selected.top);
        else expect(at).toBeGreaterThan(selected.bottom);
        expect(hangsAbove ? at - bar : window.bottom - at - bar, `${top}+${height}`).toBeGreaterThanOrEqual(hangsAbove ? 100 : 0);
      }
    }
  });

  it('lies at the end of the window when the selection fills it', () => {
    expect(barPlace({ top: 0, bottom: 900 }, window)).toEqual({ at: 422, hangsAbove: false, height: 340 });
  });
});
