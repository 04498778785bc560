import type { Code } from '../api/types';

export interface CodeNode {
  readonly code: Code;
  readonly children: readonly CodeNode[];
}

/** The codes, which come in tree order, as a tree. A code whose parent is unknown stands at the top. */
export function codeTree(codes: readonly Code[]): CodeNode[] {
  const nodes = new Map(codes.map((code) => [code.id, { code, children: [] as CodeNode[] }]));
  const roots: CodeNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.code.parent === null ? undefined : nodes.get(node.code.parent);
    (parent ? parent.children : roots).push(node);
  }
  return roots;
}

/** How often each code was used, together with the codes below it; codes come in tree order, parents first. */
export function totalCounts(codes: readonly Code[]): ReadonlyMap<string, number> {
  const totals = new Map(codes.map((code) => [code.id, code.count]));
  for (const { id, parent } of codes.toReversed()) {
    const above = parent === null ? undefined : totals.get(parent);
    if (parent !== null && above !== undefined) totals.set(parent, above + (totals.get(id) ?? 0));
  }
  return totals;
}

/** The codes that fit, and the ancestors that lead to them. */
export function withAncestors(codes: readonly Code[], fitting: ReadonlySet<string>): Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const kept = new Set<string>();
  for (const id of fitting) {
    for (let code = byId.get(id); code && !kept.has(code.id); code = parentOf(code, byId)) kept.add(code.id);
  }
  return codes.filter((code) => kept.has(code.id));
}

function parentOf(code: Code, byId: ReadonlyMap<string, Code>): Code | undefined {
  return code.parent === null ? undefined : byId.get(code.parent);
}
