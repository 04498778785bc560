import { describe, expect, it } from 'vitest';
import { complete, completionAt } from './completion';

const NAMES = ['taler', 'kilde', 'kode', 'rolle', 'kontor'];
const at = (template: string) => completionAt(template.replace('^', ''), template.indexOf('^'), NAMES);

describe('completion of a template', () => {
  it('offers names between braces, those that begin so first', () => {
    expect(at('{^')?.names).toEqual(NAMES);
    expect(at('{ko^')?.names).toEqual(['kode', 'kontor']);
    expect(at('{rolle}, {ol^')?.names).toEqual(['rolle']);
    expect(at('{taler|k^}')?.names).toEqual(['kilde', 'kode', 'kontor']);
  });

  it('offers nothing outside braces, in braces that are printed, and where nothing fits', () => {
    expect(at('rolle^')).toBeNull();
    expect(at('{rolle}^')).toBeNull();
    expect(at('{{ro^')).toBeNull();
    expect(at('{xyz^')).toBeNull();
  });

  it('puts a name in and closes the brace once', () => {
    const put = (template: string, name: string) => {
      const found = at(template);
      return found && complete(template.replace('^', ''), found, name);
    };
    expect(put('{ro^', 'rolle')).toEqual({ template: '{rolle}', cursor: 7 });
    expect(put('{ro^}, x', 'rolle')).toEqual({ template: '{rolle}, x', cursor: 7 });
    expect(put('{ta^|kilde}', 'taler')).toEqual({ template: '{taler|kilde}', cursor: 6 });
    expect(put('{ko^xx}', 'kode')).toEqual({ template: '{kode}', cursor: 6 });
  });
});
