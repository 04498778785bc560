import { describe, expect, it } from 'vitest';
import { FoldedText } from './find';

function found(text: string, query: string): string[] {
  return new FoldedText(text).findAll(query).map(({ start, end }) => text.slice(start, end));
}

describe('finding in a text', () => {
  it('does not look at case', () => {
    expect(found('Tid, tid og TIDA. Åpen ÅPENHET.', 'tid')).toEqual(['Tid', 'tid', 'TID']);
    expect(found('Åpen ÅPENHET', 'åpen')).toEqual(['Åpen', 'ÅPEN']);
  });

  it('knows å from a, and ä and ö from a and o, however they are written', () => {
    expect(found('gå ga ga\u030a', 'ga')).toEqual(['ga']);
    expect(found('gå ga ga\u030a', 'gå')).toEqual(['gå', 'ga\u030a']);
    expect(found('Bo Bö Bo\u0308', 'bo')).toEqual(['Bo']);
  });

  it('finds é by e, composed or not, and takes the accent with it', () => {
    expect(found('idé ide\u0301 ide', 'ide')).toEqual(['idé', 'ide\u0301', 'ide']);
    expect(found('idé ide', 'idé')).toEqual(['idé', 'ide']);
  });

  it('goes over lines, no-break spaces and soft hyphens', () => {
    expect(found('lang\n  tid lang\u00a0tid lang tid', 'lang tid')).toEqual(['lang\n  tid', 'lang\u00a0tid', 'lang tid']);
    expect(found('opplærings\u00adtiltak', 'opplæringstiltak')).toEqual(['opplærings\u00adtiltak']);
  });

  it('gives offsets in the text when letters before take more room when folded', () => {
    const text = 'İİİ 😀 ﬁ ﷺ שָׁלוֹם 👩‍👧 tid';
    expect(found(text, 'tid')).toEqual(['tid']);
    expect(found(text, '😀')).toEqual(['😀']);
    expect(found(text, 'שָׁלוֹם')).toEqual(['שָׁלוֹם']);
  });

  it('finds nothing when nothing is asked for', () => {
    expect(found('a b', ' ')).toEqual([]);
    expect(found('', 'a')).toEqual([]);
  });

  it('finds every place, and no overlapping ones', () => {
    expect(new FoldedText('aaaa'.repeat(5000)).findAll('aa')).toHaveLength(10_000);
  });
});
