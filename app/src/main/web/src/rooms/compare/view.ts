import type { Count, Relation } from '../../api/compare';

export type Tab = 'attribute' | 'codes' | 'framework' | 'joint' | 'saturation' | 'coverage' | 'typology';

export const TABS: readonly Tab[] = ['attribute', 'codes', 'framework', 'joint', 'saturation', 'coverage', 'typology'];
export const COUNTS: readonly Count[] = ['passages', 'cases', 'sources', 'share'];
export const RELATIONS: readonly Relation[] = ['overlap', 'inclusion', 'segment', 'near', 'nearSegments'];

/** What the room shows; it stands in the address, so that it can be kept and mailed. */
export interface CompareView {
  readonly tab: Tab;
  /** Ids; empty for every code that is used. */
  readonly codes: readonly string[];
  /** The variable that codes are counted by; empty for the first there is. */
  readonly by: string;
  readonly count: Count;
  readonly relation: Relation;
  /** Null for what is usual for the relation. */
  readonly distance: number | null;
  readonly words: boolean;
  readonly order: 'import' | 'coding';
  readonly answers: boolean;
  /** The variable by whose values cases stand together; empty for none. */
  readonly sort: string;
  /** Variables beside the cases. */
  readonly show: readonly string[];
  /** A filter over the variables of cases; empty for all. */
  readonly where: string;
  /** The most quotes in a cell; 0 for all. */
  readonly most: number;
  /** What a joint display counts, and in which groups; empty for none. */
  readonly rows: string;
  readonly groups: string;
  /** Id of its theme; empty for none. */
  readonly theme: string;
  /** What puts who is quoted into the groups; empty for what the survey has. */
  readonly quotesBy: string;
  /** Which respondents it counts, and with which weight. */
  readonly filter: string;
  readonly weight: string;
  /** Published tables beside it, by name. */
  readonly registers: readonly string[];
  /** The cell that is open, by what its row and its column are; null for none. So one comes back to it from a text. */
  readonly cell: OpenCell | null;
}

export type OpenCell = readonly [row: string | null, column: string | null];

export const FIRST_VIEW: CompareView = {
  tab: 'attribute',
  codes: [],
  by: '',
  count: 'cases',
  relation: 'overlap',
  distance: null,
  words: false,
  order: 'import',
  answers: false,
  sort: '',
  show: [],
  where: '',
  most: 3,
  rows: '',
  groups: '',
  theme: '',
  quotesBy: '',
  filter: '',
  weight: '',
  registers: [],
  cell: null,
};

const USUAL: Readonly<Partial<Record<Relation, number>>> = { near: 100, nearSegments: 1 };
const FARTHEST = 100_000;
const MOST_QUOTES = 1000;

/** How far passages may lie from each other, where the relation asks for it. */
export function distanceOf({ relation, distance }: CompareView): number {
  return distance ?? USUAL[relation] ?? 0;
}

export function takesDistance(relation: Relation): boolean {
  return USUAL[relation] !== undefined;
}

export function parseView(written: string): CompareView {
  const parameters = new URLSearchParams(written);
  const distance = Number.parseInt(parameters.get('avstand') ?? '', 10);
  const most = Number.parseInt(parameters.get('sitater') ?? '', 10);
  return {
    tab: oneOf(TABS, parameters.get('vis'), FIRST_VIEW.tab),
    codes: (parameters.get('koder') ?? '').split(',').filter((id) => id !== ''),
    by: parameters.get('etter') ?? '',
    count: oneOf(COUNTS, parameters.get('tell'), FIRST_VIEW.count),
    relation: oneOf(RELATIONS, parameters.get('sammen'), FIRST_VIEW.relation),
    distance: distance >= 0 ? Math.min(distance, FARTHEST) : null,
    words: parameters.has('ord'),
    order: parameters.get('rekke') === 'koding' ? 'coding' : 'import',
    answers: parameters.has('svar'),
    sort: parameters.get('ordne') ?? '',
    show: parameters.getAll('med').filter((name) => name !== ''),
    where: parameters.get('hvor') ?? '',
    most: most >= 0 ? Math.min(most, MOST_QUOTES) : FIRST_VIEW.most,
    rows: parameters.get('rader') ?? '',
    groups: parameters.get('grupper') ?? '',
    theme: parameters.get('tema') ?? '',
    quotesBy: parameters.get('sitatgrupper') ?? '',
    filter: parameters.get('filter') ?? '',
    weight: parameters.get('vekt') ?? '',
    registers: parameters.getAll('register').filter((name) => name !== ''),
    cell: cellOf(parameters.get('celle')),
  };
}

function cellOf(written: string | null): OpenCell | null {
  try {
    const cell = JSON.parse(written ?? 'null') as unknown;
    const isPart = (part: unknown) => part === null || typeof part === 'string';
    return Array.isArray(cell) && cell.length === 2 && cell.every(isPart) ? [cell[0] as string | null, cell[1] as string | null] : null;
  } catch {
    return null;
  }
}

export function formatView(view: CompareView): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string, standard: string) => {
    if (value !== standard) parameters.set(name, value);
  };
  put('vis', view.tab, FIRST_VIEW.tab);
  put('koder', view.codes.join(','), '');
  put('etter', view.by, '');
  put('tell', view.count, FIRST_VIEW.count);
  put('sammen', view.relation, FIRST_VIEW.relation);
  put('avstand', view.distance === null ? '' : String(view.distance), '');
  put('ord', view.words ? 'ja' : '', '');
  put('rekke', view.order === 'coding' ? 'koding' : '', '');
  put('svar', view.answers ? 'ja' : '', '');
  put('ordne', view.sort, '');
  for (const name of view.show) parameters.append('med', name);
  put('hvor', view.where, '');
  put('rader', view.rows, '');
  put('grupper', view.groups, '');
  put('tema', view.theme, '');
  put('sitatgrupper', view.quotesBy, '');
  put('filter', view.filter, '');
  put('vekt', view.weight, '');
  for (const name of view.registers) parameters.append('register', name);
  put('celle', view.cell === null ? '' : JSON.stringify(view.cell), '');
  put('sitater', String(view.most), String(FIRST_VIEW.most));
  return parameters.toString();
}

function oneOf<T extends string>(known: readonly T[], written: string | null, standard: T): T {
  return known.find((one) => one === written) ?? standard;
}
