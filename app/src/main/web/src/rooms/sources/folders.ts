import type { SourceRow } from '../../api/types';

export interface FolderNode {
  readonly path: string;
  readonly name: string;
  /** Sources in it and below it. */
  readonly count: number;
  readonly children: readonly FolderNode[];
}

type Compare = (a: string, b: string) => number;

/** The folders that sources lie in, and those around them, each with its count. */
export function folderTree(sources: readonly SourceRow[], compare: Compare): FolderNode[] {
  const counts = new Map<string, number>();
  for (const { folder = '' } of sources) {
    for (const path of withAncestors(folder)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const below = (parent: string): FolderNode[] =>
    [...counts.keys()]
      .filter((path) => parentOf(path) === parent)
      .map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1), count: counts.get(path) ?? 0, children: below(path) }))
      .sort((a, b) => compare(a.name, b.name));
  return below('');
}

/** Every folder's path, parents before their children. */
export function folderPaths(nodes: readonly FolderNode[]): string[] {
  return nodes.flatMap((node) => [node.path, ...folderPaths(node.children)]);
}

/** A path as the server takes it: no space around names, no empty names. */
export function tidyFolder(written: string): string {
  return written.split('/').map((name) => name.trim()).filter(Boolean).join('/');
}

export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function withAncestors(path: string): string[] {
  if (path === '') return [];
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
