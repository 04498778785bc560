import type { Code, Hit, SourceRow } from '../api/types';
import { splitPath } from '../codes/path';
import type { Messages } from '../i18n/messages';
import { type Route, go } from '../route/route';
import { OPEN_ROOMS } from '../rooms/rooms';
import type { Command } from './commands';
import { fitness } from './fuzzy';

export type ItemKind = 'recent' | 'room' | 'command' | 'code' | 'source' | 'text';

export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly label: string;
  /** What tells it apart from others of its name. */
  readonly detail?: string;
  readonly keys?: string;
  readonly code?: Code;
  run(): void;
}

export interface Section {
  readonly kind: ItemKind;
  readonly items: readonly Item[];
}

const MOST_RECENT = 6;
const MOST_IN_SECTION = 6;
/** What was used lately goes before what fits alike. */
const RECENT_BONUS = 15;

export function roomItems({ text }: Messages): Item[] {
  return OPEN_ROOMS.map(({ room, label, entry }) => ({
    id: `room:${room}`, kind: 'room', label: text(label), run: () => go(entry),
  }));
}

export function commandItems(commands: readonly Command[], { text }: Messages): Item[] {
  return commands.map(({ id, label, values, keys, run }) => ({
    id: `command:${id}`, kind: 'command', label: text(label, values), run, ...(keys ? { keys } : {}),
  }));
}

export function codeItems(codes: readonly Code[]): Item[] {
  return codes.map((code) => {
    const names = splitPath(code.path);
    return {
      id: `code:${code.id}`,
      kind: 'code',
      label: names.join(' / '),
      ...(code.aliases?.length ? { detail: code.aliases.join(', ') } : {}),
      code,
      run: () => go({ room: 'codebook', codeId: code.id }),
    };
  });
}

export function sourceItems(sources: readonly SourceRow[], { text, count }: Messages): Item[] {
  return sources.map((source) => {
    const isQuestion = source.kind === 'openQuestion';
    return {
      id: `source:${source.id}`,
      kind: 'source',
      label: source.label || source.name,
      detail: isQuestion ? count('sources.answers', source.answers ?? 0) : [text(`kind.${source.kind}`), source.case === source.name ? null : source.case].filter(Boolean).join(' · '),
      run: () => go(isQuestion ? routeOfQuestion(source.id) : { room: 'reading', sourceId: source.id, range: null }),
    };
  });
}

/** Where an open question is read: in its own room where there is one. */
export function routeOfQuestion(questionId: string): Route {
  return OPEN_ROOMS.some(({ room }) => room === 'answers') ? { room: 'answers', questionId } : { room: 'sources' };
}

/** The way into the search room, and the first places where the words stand. */
export function textItems(query: string, hits: readonly Hit[], { text }: Messages): Item[] {
  if (query.trim() === '') return [];
  return [
    { id: 'search', kind: 'text', label: text('palette.searchFor', { query: query.trim() }), run: () => go({ room: 'search', query: query.trim() }) },
    ...hits.map((hit): Item => ({
      id: `hit:${hit.sourceId}:${hit.start}`,
      kind: 'text',
      label: excerpt(hit),
      detail: hit.source,
      run: () => go({ room: 'reading', sourceId: hit.sourceId, range: [hit.start, hit.end] }),
    })),
  ];
}

/** The words around the first match, in one line. */
function excerpt({ text, start, matches }: Hit): string {
  const at = Math.max((matches[0]?.start ?? start) - start, 0);
  const from = at > 40 ? text.indexOf(' ', at - 32) + 1 : 0;
  return `${from > 0 ? '… ' : ''}${text.slice(from, from + 140).replace(/\s+/g, ' ').trim()}`;
}

/** What is shown before anything is typed: what was used last, then where to go and what to do. */
export function startSections(items: readonly Item[], recent: readonly string[]): Section[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const used = recent.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_RECENT);
  const rest = items.filter((item) => !used.includes(item));
  return [
    { kind: 'recent' as const, items: used },
    ...(['room', 'command'] as const).map((kind) => ({ kind, items: rest.filter((item) => item.kind === kind) })),
  ].filter((section) => section.items.length > 0);
}

/** What fits what was typed: the best of each kind, and first the kind that has the best of all. */
export function foundSections(query: string, items: readonly Item[], recent: readonly string[], texts: readonly Item[]): Section[] {
  const found = new Map<ItemKind, { readonly item: Item; readonly fit: number }[]>();
  for (const item of items) {
    const own = fitness(query, item.label);
    const fit = own ?? (item.detail ? fitness(query, `${item.label} ${item.detail}`) : null);
    if (fit === null) continue;
    const bonus = recent.includes(item.id) ? RECENT_BONUS : 0;
    found.set(item.kind, [...(found.get(item.kind) ?? []), { item, fit: fit + bonus }]);
  }
  const sections = [...found].map(([kind, all]) => {
    const best = all.sort((a, b) => b.fit - a.fit).slice(0, MOST_IN_SECTION);
    return { kind, items: best.map(({ item }) => item), fit: best[0]?.fit ?? 0 };
  });
  sections.sort((a, b) => b.fit - a.fit);
  return [...sections.map(({ kind, items: best }) => ({ kind, items: best })), ...(texts.length > 0 ? [{ kind: 'text' as const, items: texts }] : [])];
}
