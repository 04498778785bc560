import { Store, useStore } from '../state/store';

export type Route =
  | { readonly room: 'overview' }
  | {
    readonly room: 'sources';
    readonly view?: SourcesView;
    readonly sourceId?: string;
    /** Where in the text that is corrected. */
    readonly range?: readonly [number, number];
  }
  | {
    readonly room: 'reading';
    readonly sourceId: string | null;
    readonly range: readonly [number, number] | null;
    /** The text as it is printed, with its codings in the margin. */
    readonly onPaper?: true;
  }
  | {
    readonly room: 'answers';
    readonly questionId: string | null;
    /** How the list was left, in the words of that room. */
    readonly view?: string;
  }
  | { readonly room: 'codebook'; readonly codeId: string | null }
  | { readonly room: 'search'; readonly query: string }
  | { readonly room: 'quotes'; readonly codeId: string | null }
  | {
    readonly room: 'compare';
    /** What is counted, in the words of that room. */
    readonly view?: string;
  }
  | { readonly room: 'agreement' }
  | { readonly room: 'survey'; readonly variableId: string | null }
  | {
    readonly room: 'tables';
    /** What table is shown, in the words of that room. */
    readonly view?: string;
  }
  | { readonly room: 'memos' }
  | { readonly room: 'log' };

/** What the room of the sources shows instead of its table: a text to correct, passages to review, its repairs, published tables, or files that are about to be chosen. */
export type SourcesView = 'correct' | 'reviews' | 'repairs' | 'tables' | 'import';
export type Room = Route['room'];
export type RouteOf<R extends Room> = Extract<Route, { readonly room: R }>;

/** The addresses are part of what people bookmark and mail to each other; they stay as they are. */
const NAMES: Readonly<Record<Room, string>> = {
  overview: 'oversikt',
  sources: 'kilder',
  reading: 'koding',
  answers: 'svar',
  codebook: 'kodebok',
  search: 'sok',
  quotes: 'sitater',
  compare: 'sammenlign',
  agreement: 'samsvar',
  survey: 'skjema',
  tables: 'tabeller',
  memos: 'notater',
  log: 'logg',
};

const SOURCES_VIEWS: Readonly<Record<SourcesView, string>> = { correct: 'rett', reviews: 'gjennomgang', repairs: 'reparasjoner', tables: 'tabeller', import: 'hent' };
const ON_PAPER = 'papir';

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name, id, detail] = path.split('/');
  const parameters = new URLSearchParams(query);
  switch (name) {
    case NAMES.sources:
      return sourcesOf(id, parameters);
    case NAMES.reading:
      return { room: 'reading', sourceId: idOf(id), range: rangeOf(parameters), ...(detail === ON_PAPER ? { onPaper: true } : {}) };
    case NAMES.answers:
      return { room: 'answers', questionId: idOf(id), ...(query === '' ? {} : { view: query }) };
    case NAMES.codebook:
      return { room: 'codebook', codeId: parameters.get('kode') };
    case NAMES.search:
      return { room: 'search', query: parameters.get('q') ?? '' };
    case NAMES.quotes:
      return { room: 'quotes', codeId: parameters.get('kode') };
    case NAMES.compare:
      return { room: 'compare', ...(query === '' ? {} : { view: query }) };
    case NAMES.agreement:
      return { room: 'agreement' };
    case NAMES.survey:
      return { room: 'survey', variableId: parameters.get('variabel') };
    case NAMES.tables:
      return { room: 'tables', ...(query === '' ? {} : { view: query }) };
    case NAMES.memos:
      return { room: 'memos' };
    case NAMES.log:
      return { room: 'log' };
    default:
      return { room: 'overview' };
  }
}

export function formatRoute(route: Route): string {
  const parameters = new URLSearchParams();
  let path = `#/${NAMES[route.room]}`;
  if (route.room === 'reading') {
    if (route.sourceId !== null) path += `/${encodeURIComponent(route.sourceId)}${route.onPaper ? `/${ON_PAPER}` : ''}`;
  }
  if (route.room === 'sources') {
    if (route.sourceId !== undefined) path += `/${encodeURIComponent(route.sourceId)}`;
    if (route.view !== undefined) parameters.set('vis', SOURCES_VIEWS[route.view]);
  }
  if ((route.room === 'reading' || route.room === 'sources') && route.range) {
    parameters.set('start', String(route.range[0]));
    parameters.set('end', String(route.range[1]));
  }
  if (route.room === 'answers' && route.questionId !== null) path += `/${encodeURIComponent(route.questionId)}`;
  if (route.room === 'search' && route.query !== '') parameters.set('q', route.query);
  if ((route.room === 'quotes' || route.room === 'codebook') && route.codeId !== null) parameters.set('kode', route.codeId);
  if (route.room === 'survey' && route.variableId !== null) parameters.set('variabel', route.variableId);
  const query =
    ((route.room === 'answers' || route.room === 'tables' || route.room === 'compare') && route.view) || parameters.toString();
  return query ? `${path}?${query}` : path;
}

function sourcesOf(written: string | undefined, parameters: URLSearchParams): Route {
  const sourceId = idOf(written);
  const shown = parameters.get('vis');
  const range = rangeOf(parameters);
  const view = (Object.keys(SOURCES_VIEWS) as SourcesView[]).find((one) => SOURCES_VIEWS[one] === shown);
  return { room: 'sources', ...(view === undefined ? {} : { view }), ...(sourceId === null ? {} : { sourceId }), ...(range === null ? {} : { range }) };
}

function idOf(written: string | undefined): string | null {
  if (!written) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    // An address that was cut short in a mail: the room is right even where the id is not.
    return null;
  }
}

function rangeOf(parameters: URLSearchParams): readonly [number, number] | null {
  const start = Number.parseInt(parameters.get('start') ?? '', 10);
  const end = Number.parseInt(parameters.get('end') ?? '', 10);
  return start >= 0 && end >= start ? [start, end] : null;
}

const current = new Store<Route>(parseRoute(location.hash));
window.addEventListener('hashchange', () => {
  // A token pasted after the hash is no place to go to.
  if (!location.hash.startsWith('#token=')) current.set(parseRoute(location.hash));
});

export function useRoute(): Route {
  return useStore(current);
}

/** Puts the address of the room that is shown back where another has taken its place. */
export function restoreAddress(): void {
  history.replaceState(null, '', formatRoute(current.get()));
}

export function go(route: Route): void {
  location.hash = formatRoute(route);
}

/** Like `go`, but without a step in the browser's history: for what changes while somebody types. */
export function replaceRoute(route: Route): void {
  history.replaceState(null, '', formatRoute(route));
  current.set(route);
}
