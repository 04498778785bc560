import type { TableRequest } from '../../api/tables';

export type Percent = 'column' | 'row' | 'total' | 'none';
/** What becomes of those without an answer: left out, shown beside the percents, or "do not know" counted as an answer. */
export type Missing = 'exclude' | 'show' | 'include=dontKnow';

export const PERCENTS: readonly Percent[] = ['column', 'row', 'total', 'none'];
export const MISSING: readonly Missing[] = ['exclude', 'show', 'include=dontKnow'];

/** The table that is put together in the room. */
export interface TableSpec {
  /** Empty as long as nothing is chosen. */
  readonly rows: string;
  readonly columns: readonly string[];
  readonly weight: string;
  readonly filter: string;
  readonly percent: Percent;
  readonly missing: Missing;
  readonly means: boolean;
  readonly intervals: boolean;
  readonly statistics: boolean;
  /** Whether cells of few respondents are flagged; the project says how few. */
  readonly small: boolean;
  /** Whether those cells are hidden, and others that would give them away. */
  readonly hide: boolean;
  /** The kind of chart; empty for the one that suits best. */
  readonly chart: string;
}

/** What becomes otherwise, or how that follows from what there is. */
export type SpecChange = Partial<TableSpec> | ((now: TableSpec) => Partial<TableSpec>);

export const EMPTY_SPEC: TableSpec = {
  rows: '', columns: [], weight: '', filter: '', percent: 'column', missing: 'exclude', means: false, intervals: false, statistics: true,
  small: true, hide: false, chart: '',
};

/** The words of the address; what is as it always is, is left out. */
export function formatSpec(spec: TableSpec): string {
  const parameters = new URLSearchParams();
  if (spec.rows !== '') parameters.set('rader', spec.rows);
  for (const column of spec.columns) parameters.append('kolonne', column);
  if (spec.weight !== '') parameters.set('vekt', spec.weight);
  if (spec.filter !== '') parameters.set('filter', spec.filter);
  if (spec.percent !== 'column') parameters.set('prosent', spec.percent);
  if (spec.missing !== 'exclude') parameters.set('ubesvart', spec.missing);
  if (spec.means) parameters.set('snitt', 'ja');
  if (spec.intervals) parameters.set('usikkerhet', 'ja');
  if (!spec.statistics) parameters.set('tester', 'nei');
  if (!spec.small) parameters.set('smaa', 'nei');
  if (spec.hide) parameters.set('skjul', 'ja');
  if (spec.chart !== '') parameters.set('figur', spec.chart);
  return parameters.toString();
}

export function parseSpec(address: string): TableSpec {
  const parameters = new URLSearchParams(address);
  return {
    rows: parameters.get('rader') ?? '',
    columns: parameters.getAll('kolonne').filter((name) => name !== ''),
    weight: parameters.get('vekt') ?? '',
    filter: parameters.get('filter') ?? '',
    percent: oneOf(PERCENTS, parameters.get('prosent')),
    missing: oneOf(MISSING, parameters.get('ubesvart')),
    means: parameters.get('snitt') === 'ja',
    intervals: parameters.get('usikkerhet') === 'ja',
    statistics: parameters.get('tester') !== 'nei',
    small: parameters.get('smaa') !== 'nei',
    hide: parameters.get('skjul') === 'ja',
    chart: parameters.get('figur') ?? '',
  };
}

function oneOf<T extends string>(values: readonly T[], written: string | null): T {
  return values.find((value) => value === written) ?? (values[0] as T);
}

/** What the server is asked; null as long as there are no rows. */
export function requestOf(spec: TableSpec): TableRequest | null {
  if (spec.rows === '') return null;
  return {
    rows: spec.rows,
    ...(spec.columns.length > 0 ? { columns: spec.columns } : {}),
    ...(spec.percent === 'column' ? {} : { percent: spec.percent }),
    ...(spec.weight === '' ? {} : { weight: spec.weight }),
    ...(spec.filter.trim() === '' ? {} : { filter: spec.filter.trim() }),
    ...(spec.missing === 'exclude' ? {} : { missing: spec.missing }),
    ...(spec.means ? { show: 'means' as const } : {}),
    ...(spec.intervals ? { ci: 'wilson' } : {}),
    ...(spec.statistics ? {} : { statistics: 'none' }),
    ...(spec.small ? {} : { minCell: 0 }),
    ...(spec.hide ? { hide: true } : {}),
  };
}

/** What a planned table asked for, as the room shows it. */
export function specOf(request: TableRequest): TableSpec {
  return {
    ...EMPTY_SPEC,
    rows: request.rows,
    columns: request.columns ?? [],
    weight: request.weight ?? '',
    filter: request.filter ?? '',
    percent: oneOf(PERCENTS, request.percent ?? null),
    missing: oneOf(MISSING, request.missing ?? null),
    means: request.show === 'means',
    intervals: request.ci !== undefined,
    statistics: request.statistics !== 'none',
    small: request.minCell !== 0,
    hide: request.hide === true,
  };
}

/** The list with one of its items moved by some places, as far as it goes. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const to = Math.min(Math.max(index + by, 0), list.length - 1);
  const next = [...list];
  const [item] = next.splice(index, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}
