import type { Hit, Language } from '../../api/types';
import { keywordName } from './words';

/** The filter that asks for passages like this hit; null where its source has a name that cannot be written in one. */
export function likeText(hit: Pick<Hit, 'source' | 'lines'>, language: Language): string | null {
  const [first, last] = hit.lines;
  if (/["\u201c\u201d\u201e\u00ab\u00bb]/.test(hit.source)) return null;
  const place = first === last ? `${first}` : `${first}-${last}`;
  return `${keywordName('like', language)}:"${hit.source}:${place}"`;
}
