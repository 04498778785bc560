import { describe, expect, it } from 'vitest';
import { joinPath, splitPath, tidyPath } from './path';

describe('code paths', () => {
  it('split at slashes', () => {
    expect(splitPath('Barrierer/Tid')).toEqual(['Barrierer', 'Tid']);
  });

  it('keep an escaped slash inside a name', () => {
    expect(splitPath('Samarbeid/Skole\\/arbeidsliv')).toEqual(['Samarbeid', 'Skole/arbeidsliv']);
  });

  it('keep a backslash that escapes nothing', () => {
    expect(splitPath('a\\b')).toEqual(['a\\b']);
  });

  it.each([[['a', 'b']], [['a/b', 'c']], [['a\\', 'b']], [['\\/', '/\\/']]])('survive being joined and split: %j', (names) => {
    expect(splitPath(joinPath(names))).toEqual(names);
  });

  it('are tidied as typed: spaces around names and empty names go', () => {
    expect(tidyPath(' Barrierer / / Tid /')).toBe('Barrierer/Tid');
    expect(tidyPath(' / ')).toBe('');
  });
});
