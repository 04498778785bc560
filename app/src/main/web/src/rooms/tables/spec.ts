import type { TableRequest } from '../../api/tables';

export type Percent = 'column' | 'row' | 'total' | 'none';
/** What becomes of those without an answer: left out, shown beside the percents, or some kinds counted as answers. */
export type Missing = 'exclude' | 'show' | `include=${string}`;
/** How the percents' intervals are computed; empty for none shown. */
export type Interval = '' | 'wilson' | 'wilsonCorrected' | 'clopperPearson' | 'logit';
export type Adjust = 'bonferroni' | 'holm' | 'benjaminiHochberg';
/** How those who are counted came into the material; empty for what the material says itself. */
export type Sample = '' | 'random' | 'census' | 'purposive';
/** The variables that say how respondents were drawn; empty where none does. */
export interface Design {
  readonly strata: string;
  readonly cluster: string;
  readonly fpc: string;
}

export const PERCENTS: readonly Percent[] = ['column', 'row', 'total', 'none'];
export const INTERVALS: readonly Interval[] = ['', 'wilson', 'wilsonCorrected', 'clopperPearson', 'logit'];
export const ADJUSTS: readonly Adjust[] = ['bonferroni', 'holm', 'benjaminiHochberg'];
export const SAMPLES: readonly Sample[] = ['', 'random', 'census', 'purposive'];
export const DESIGN_PARTS = ['strata', 'cluster', 'fpc'] as const;
export const STATISTICS = [
  'chiSquare', 'likelihoodRatio', 'fisher', 'cramersV', 'phi', 'contingencyCoefficient', 'gamma', 'tauB', 'tauC', 'somersD', 'lambda', 'spearman', 'pearson',
  'linearByLinear', 'raoScott', 'anova', 'welch', 'tTest', 'kruskalWallis', 'mannWhitney', 'mcNemar', 'friedman', 'cochranQ', 'cronbachAlpha',
] as const;
export const INCLUDE = 'include=';
const NO_DESIGN: Design = { strata: '', cluster: '', fpc: '' };

/** The table that is put together in the room. */
export interface TableSpec {
  /** Empty as long as nothing is chosen. */
  readonly rows: string;
  readonly columns: readonly string[];
  readonly weight: string;
  /** The variable that says how many respondents a row is; empty for one. */
  readonly frequency: string;
  readonly filter: string;
  readonly percent: Percent;
  readonly missing: Missing;
  readonly means: boolean;
  readonly interval: Interval;
  readonly adjust: Adjust;
  /** `all`, `none`, or names with commas between. */
  readonly statistics: string;
  readonly sample: Sample;
  readonly design: Design;
  readonly waves: string;
  readonly match: string;
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
  rows: '', columns: [], weight: '', frequency: '', filter: '', percent: 'column', missing: 'exclude', means: false, interval: '', adjust: 'bonferroni',
  statistics: 'all', sample: '', design: NO_DESIGN, waves: '', match: '', small: true, hide: false, chart: '',
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
  if (spec.frequency !== '') parameters.set('frekvens', spec.frequency);
  if (spec.interval !== '') parameters.set('usikkerhet', spec.interval === 'wilson' ? 'ja' : spec.interval);
  if (spec.adjust !== 'bonferroni') parameters.set('justering', spec.adjust);
  if (spec.statistics !== 'all') parameters.set('tester', spec.statistics === 'none' ? 'nei' : spec.statistics);
  if (spec.sample !== '') parameters.set('utvalg', spec.sample);
  const design = formatDesign(spec.design);
  if (design !== '') parameters.set('utvalgsplan', design);
  if (spec.waves !== '') parameters.set('maalinger', spec.waves);
  if (spec.match !== '') parameters.set('samme', spec.match);
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
    missing: missingOf(parameters.get('ubesvart')),
    means: parameters.get('snitt') === 'ja',
    frequency: parameters.get('frekvens') ?? '',
    interval: parameters.get('usikkerhet') === 'ja' ? 'wilson' : oneOf(INTERVALS, parameters.get('usikkerhet')),
    adjust: oneOf(ADJUSTS, parameters.get('justering')),
    statistics: statisticsOf(parameters.get('tester')),
    sample: oneOf(SAMPLES, parameters.get('utvalg')),
    design: parseDesign(parameters.get('utvalgsplan') ?? ''),
    waves: parameters.get('maalinger') ?? '',
    match: parameters.get('maalinger') === null ? '' : (parameters.get('samme') ?? ''),
    small: parameters.get('smaa') !== 'nei',
    hide: parameters.get('skjul') === 'ja',
    chart: parameters.get('figur') ?? '',
  };
}

function oneOf<T extends string>(values: readonly T[], written: string | null): T {
  return values.find((value) => value === written) ?? (values[0] as T);
}

function missingOf(written: string | null): Missing {
  return written === 'show' ? 'show' : written?.startsWith(INCLUDE) ? (written as Missing) : 'exclude';
}

function statisticsOf(written: string | null): string {
  return written === null || written === '' ? 'all' : written === 'nei' ? 'none' : written;
}

/** As the command line writes it. */
export function formatDesign(design: Design): string {
  return DESIGN_PARTS.filter((part) => design[part] !== '').map((part) => `${part}=${design[part]}`).join(',');
}

/** A name may hold a comma: a new part begins only where one of the parts is named. */
export function parseDesign(written: string): Design {
  const parts = written.split(/,(?=(?:strata|cluster|fpc)=)/);
  return Object.fromEntries(DESIGN_PARTS.map((part) => [part, parts.find((one) => one.startsWith(`${part}=`))?.slice(part.length + 1) ?? ''])) as unknown as Design;
}

/** What the server is asked; null as long as there are no rows. */
export function requestOf(spec: TableSpec): TableRequest | null {
  if (spec.rows === '') return null;
  const design = formatDesign(spec.design);
  return {
    rows: spec.rows,
    ...(spec.columns.length > 0 ? { columns: spec.columns } : {}),
    ...(spec.percent === 'column' ? {} : { percent: spec.percent }),
    ...(spec.weight === '' ? {} : { weight: spec.weight }),
    ...(spec.filter.trim() === '' ? {} : { filter: spec.filter.trim() }),
    ...(spec.missing === 'exclude' ? {} : { missing: spec.missing }),
    ...(spec.means ? { show: 'means' as const } : {}),
    ...(spec.frequency === '' ? {} : { frequency: spec.frequency }),
    ...(spec.interval === '' ? {} : { ci: spec.interval }),
    ...(spec.adjust === 'bonferroni' ? {} : { adjust: spec.adjust }),
    ...(spec.statistics === 'all' ? {} : { statistics: spec.statistics }),
    ...(spec.sample === '' ? {} : { sample: spec.sample }),
    ...(design === '' ? {} : { design }),
    ...(spec.waves === '' ? {} : { waves: spec.waves }),
    ...(spec.waves === '' || spec.match === '' ? {} : { match: spec.match }),
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
    missing: missingOf(request.missing ?? null),
    means: request.show === 'means',
    frequency: request.frequency ?? '',
    interval: oneOf(INTERVALS, request.ci ?? null),
    adjust: oneOf(ADJUSTS, request.adjust ?? null),
    statistics: request.statistics ?? 'all',
    sample: oneOf(SAMPLES, request.sample ?? null),
    design: parseDesign(request.design ?? ''),
    waves: request.waves ?? '',
    match: request.match ?? '',
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
