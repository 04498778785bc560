import { describe, expect, it } from 'vitest';
import type { Facet } from '../../api/types';
import { chosenOf, isWritable, toggled } from './choices';
import { completionsAt } from './complete';
import { contextLines } from './concordance';
import { fixesFor } from './fixes';
import { filterText, partsOf, tokensOf, withPart } from './query';

const facet = (kind: Facet['kind'], ...values: string[]): Facet => ({
  kind, values: values.map((value) => ({ value, label: value, count: 1 })), others: 0,
});
const ROLE: Facet = {
  kind: 'variable', name: 'rolle', label: 'Rolle', others: 0,
  values: [{ value: '1', label: 'Veileder', count: 3 }, { value: '2', label: 'NAV-leder', count: 2 }],
};

describe('a query', () => {
  it('is cut as the server cuts it', () => {
    expect(tokensOf('a -b "c d"~5 (kode="X/Y z" ELLER e)').map(({ kind }) => kind)).toEqual([
      'term', 'not', 'term', 'quoted', 'open', 'filter', 'or', 'term', 'close',
    ]);
    expect(tokensOf('12:31 nav-kontor')).toHaveLength(2);
    expect(tokensOf('kode:"X/Y z"')[0]).toMatchObject({ field: 'kode', value: 'X/Y z', valueStart: 5, end: 12 });
  });

  it('has parts, unless it is an alternative or not whole', () => {
    expect(partsOf('a -taler:x (b ELLER c)')?.map(({ start, end, isNegated }) => [start, end, isNegated])).toEqual([
      [0, 1, false], [2, 10, true], [11, 22, false],
    ]);
    expect(partsOf('a ELLER b')).toBeNull();
    expect(partsOf('(a')).toBeNull();
  });

  it('that is an alternative is bracketed before it is narrowed', () => {
    expect(withPart('a ELLER b', 'kode:x')).toBe('(a ELLER b) kode:x');
    expect(withPart(' a ', 'kode:x')).toBe('a kode:x');
    expect(withPart('', 'kode:x')).toBe('kode:x');
  });

  it('takes values of any signs', () => {
    expect(filterText('kode', 'A/B c')).toBe('kode:"A/B c"');
    expect(filterText('kilde', 'Den «store» samtalen')).toBe('kilde:"samtalen"');
  });
});

describe('a choice', () => {
  it('is written, widened and taken away again', () => {
    const one = toggled('tid', ROLE, '1', 'nb');
    expect(one).toBe('tid rolle:Veileder');
    const two = toggled(one, ROLE, '2', 'nb');
    expect(two).toBe('tid (rolle:Veileder ELLER rolle:NAV-leder)');
    expect([...chosenOf(two, ROLE)]).toEqual(['1', '2']);
    expect(toggled(two, ROLE, '1', 'nb')).toBe('tid rolle:NAV-leder');
    expect(toggled(toggled(two, ROLE, '1', 'nb'), ROLE, '2', 'nb')).toBe('tid');
  });

  it('is seen in whatever language and spelling it was written', () => {
    expect([...chosenOf('Speaker:x TYPE:interview', facet('type', 'interview'))]).toEqual(['interview']);
    expect([...chosenOf('rolle=1', ROLE)]).toEqual(['1']);
    expect([...chosenOf('uncoded:yes', facet('code'))]).toEqual(['']);
    expect([...chosenOf('kode:', facet('code', '', 'A'))]).toEqual([]);
  });

  it('of who speaks is one or the other', () => {
    const turn = facet('turn', 'interviewer', 'others');
    const without = toggled('tid', turn, 'others', 'nb');
    expect(without).toBe('tid -taler:intervjuer');
    expect(toggled(without, turn, 'interviewer', 'en')).toBe('tid speaker:interviewer');
    expect(toggled(without, turn, 'others', 'nb')).toBe('tid');
    expect([...chosenOf(without, facet('speaker', 'intervjuer'))]).toEqual([]);
  });

  it('leaves brackets about other things alone', () => {
    expect([...chosenOf('(rolle:Veileder ELLER tid)', ROLE)]).toEqual([]);
  });

  it('is not offered for a variable that a query cannot name', () => {
    expect(isWritable({ ...ROLE, name: 'hvor lenge' })).toBe(false);
    expect(isWritable({ ...ROLE, name: 'type' })).toBe(false);
    expect(isWritable(ROLE)).toBe(true);
  });
});

describe('completion', () => {
  const names = {
    speakers: ['Kari'], sources: ['Kontor 2'], coders: ['Ola'],
    variables: [{ name: 'rolle', label: 'Rolle', attribute: true, values: [{ code: '1', label: 'Veileder' }] }],
  };
  const texts = (query: string, language: 'nb' | 'en' = 'nb') =>
    completionsAt(query, query.length, names, [], language).map(({ text }) => text);

  it('offers keywords and variables for a word that is begun', () => {
    expect(texts('tid ro')).toEqual(['rolle:']);
    expect(texts('ko')).toEqual(['kode:', 'koder:', 'kodar:']);
    expect(texts('co', 'en')).toEqual(['code:', 'coder:']);
    expect(texts('"ko')).toEqual([]);
  });

  it('offers values after the colon, with quotation marks where they are needed', () => {
    expect(texts('rolle:')).toEqual(['Veileder ']);
    expect(texts('rolle:1')).toEqual(['Veileder ']);
    expect(texts('rolle:veileder')).toEqual([]);
    expect(texts('kilde:"kon')).toEqual(['"Kontor 2" ']);
    expect(texts('taler:i')).toEqual(['intervjuer ', 'Kari ']);
  });
});

describe('fixes', () => {
  const fault = { subject: '', nearest: [] as string[] };
  it('close what is open, and put names in the place of those that are unknown', () => {
    expect(fixesFor('a "b', { ...fault, kind: 'unclosedPhrase', start: 2, end: 4 })[0]?.query).toBe('a "b"');
    expect(fixesFor('(a', { ...fault, kind: 'unclosedParenthesis', start: 0, end: 1 })[0]?.query).toBe('(a)');
    expect(fixesFor('a ) b', { ...fault, kind: 'closesNothing', start: 2, end: 3 })[0]?.query).toBe('a b');
    expect(fixesFor('a kode:Tidd', { ...fault, kind: 'unknownCode', start: 7, end: 11, nearest: ['B/Tid nå'] })[0]?.query)
      .toBe('a kode:"B/Tid nå"');
    expect(fixesFor('st*r', { ...fault, kind: 'misplacedStar', start: 2, end: 3 })[0]?.query).toBe('str');
    expect(fixesFor('ELLER', { ...fault, kind: 'missingPart', start: 0, end: 5 })).toEqual([]);
  });
});

describe('a concordance', () => {
  const hit = (text: string, word: string) => ({
    source: 's', sourceId: text, start: 10, end: 10 + text.length, lines: [1, 1] as const, speaker: null, case: null, text,
    interviewer: false, attributes: {}, codes: [], score: 1,
    matches: [{ start: 10 + text.indexOf(word), end: 10 + text.indexOf(word) + word.length, as: 'exact' as const }],
  });
  it('sorts by the words nearest to the match', () => {
    const hits = [hit('en å tid b', 'tid'), hit('to a tid c', 'tid'), hit('tre a tid a', 'tid')];
    const order = (sort: 'left' | 'right') => contextLines(hits, sort, ['nb-NO']).map(({ left }) => left.trim());
    expect(order('left')).toEqual(['to a', 'tre a', 'en å']);
    expect(order('right')).toEqual(['tre a', 'en å', 'to a']);
  });
});
