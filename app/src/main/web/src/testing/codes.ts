import type { Code } from '../api/types';
import { joinPath, splitPath } from '../codes/path';

/** Codes with their parents, ids being their paths; counts are given as `path: count`. */
export function codebook(counts: Readonly<Record<string, number>>): Code[] {
  return Object.entries(counts).map(([path, count]) => {
    const names = splitPath(path);
    const parent = joinPath(names.slice(0, -1));
    return { id: path, path, name: names.at(-1) ?? '', parent: parent === '' ? null : parent, count };
  });
}
