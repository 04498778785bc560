import { describe, expect, it } from 'vitest';
import { Messages } from '../i18n/messages';
import { type Refused, failureOf, refusedAs } from './errors';
import { failureWords } from './failureWords';

const said = (body: Refused, language: 'nb' | 'nn' | 'en' = 'nb') => failureWords(refusedAs(body), new Messages(language));

describe('what went wrong', () => {
  it('is said in the language of the screen, with what it names', () => {
    const body = { kind: 'codeOnPassages', particulars: { code: 'Tid', count: 12_000 }, error: '"Tid" is on 12000 passages.' };
    expect(said(body).sentence).toMatch(/^«Tid» står på utdrag \(12\u00a0000\)/);
    expect(said(body, 'nn').sentence).toMatch(/Slå han saman/);
    expect(said(body, 'en').sentence).toMatch(/^“Tid” is on passages \(12,000\)/);
    expect(said(body).detail).toBeNull();
  });

  it('is said at its place in the file, in the order from large to small', () => {
    const body = { kind: 'cellTextMissing', place: { cell: 'B4', sheet: 'Svar' } };
    expect(said(body).sentence).toMatch(/^Ark «Svar», celle B4: Cellen viser/);
    expect(said({ kind: 'notJson', place: { column: 7, line: 3 } }, 'nn').sentence).toMatch(/^Linje 3, kolonne 7: Dette er ikkje JSON/);
  });

  it('is followed by the reasons behind it', () => {
    const because = [{ kind: 'conflictCodeInUse', particulars: { name: 'Tid' } }];
    expect(said({ kind: 'undoConflict', because, error: 'This cannot be done: the code "Tid" is in use.' })).toEqual({
      sentence: 'Det kan ikke angres nå, fordi noe senere bygger på det. Koden «Tid» er i bruk.',
      detail: null,
    });
  });

  it('proposes names that may have been meant, where there are any', () => {
    const missing = (nearest: string) => said({ kind: 'unknownVariable', particulars: { name: 'rol', nearest } }).sentence;
    expect(missing('rolle, kontor')).toBe('Det finnes ingen variabel «rol». Det nærmeste er rolle, kontor.');
    expect(missing('')).toBe('Det finnes ingen variabel «rol».');
  });

  it('keeps the words of other programs apart', () => {
    expect(said({ kind: 'cannotWrite', particulars: { detail: 'No space left on device' }, error: 'Cannot write x.' })).toEqual({
      sentence: 'Det gikk ikke å skrive filen. Er det plass på disken, og har du lov til å skrive der?',
      detail: 'No space left on device',
    });
  });

  it('says in general what has no sentence of its own, with the server’s words apart', () => {
    expect(said({ kind: 'ofTomorrow', error: 'Something new.' }, 'nn')).toEqual({
      sentence: 'Det lét seg ikkje gjere. Ingenting er endra.', detail: 'Something new.',
    });
    expect(said({ kind: 'badRequest', error: 'The request is not JSON.' }).detail).toBe('The request is not JSON.');
    expect(said({ kind: 'toString' }).sentence).toBe('Det lot seg ikke gjøre. Ingenting er endret.');
  });

  it('says what is wrong with a query, without leading to proposals that are not shown', () => {
    const fault = { kind: 'unknownCode', start: 0, end: 4, subject: 'Tidd', nearest: ['Tid'] };
    expect(said({ kind: 'query', fault }).sentence).toBe('Kodeboka har ikke koden «Tidd». Det nærmeste er Tid.');
  });

  it('is read from the answer of the server, and from what is no answer of it', async () => {
    const body = { kind: 'filterValueMissing', particulars: { at: 9 }, position: 8, error: 'The filter …', because: [] };
    const read = await failureOf(new Response(JSON.stringify(body), { status: 400 }));
    expect([read.position, failureWords(read, new Messages('nb')).sentence]).toEqual([8, 'Ved tegn 9 i filteret mangler en verdi.']);
    const strange = await failureOf(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    expect(failureWords(strange, new Messages('nb')).detail).toBe('502 Bad Gateway');
  });
});
