import type { Code } from '../api/types';
import { colourOf } from '../codes/colour';
import type { Annotation } from '../reader/annotations';
import { type SessionCoding, shortName } from './session';

/**
 * Codings as the reader draws them. A text may have thousands, of few codes: each code is looked at once.
 *
 * @param notes how many notes there are on a coding, by its id
 */
export function annotationsOf(
  codings: readonly SessionCoding[],
  codes: readonly Code[],
  notes: ReadonlyMap<string, number> = new Map(),
): Annotation[] {
  const byPath = new Map(codes.map((code) => [code.path, code]));
  const looks = new Map<string, { label: string; colour: string }>();
  return codings.map(({ key, id, start, end, code: path, coder, pending }) => {
    let look = looks.get(path);
    if (!look) {
      look = { label: shortName(path), colour: colourOf(byPath.get(path), path) };
      looks.set(path, look);
    }
    return { id: key, start, end, path, coder, pending, label: look.label, colour: look.colour, memos: notes.get(id) ?? 0 };
  });
}
