import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Project } from '../api/types';
import type { MessageKey } from '../i18n/messages';
import { arrival } from './arrival';
import type { Room, Route, RouteOf } from '../route/route';

interface RoomProps<R extends Room> {
  readonly route: RouteOf<R>;
}

/** A room that is open to visitors: how the navigation shows it, and the code that draws it, loaded when it is entered. */
export interface OpenRoom {
  readonly room: Room;
  readonly label: MessageKey;
  /** Where the navigation leads. */
  readonly entry: Route;
  readonly View: LazyExoticComponent<ComponentType<{ readonly route: Route }>>;
  /** Stands under a heading of its own in the navigation: what is about the project as a whole. */
  readonly ofProject: boolean;
  /** The figure beside the name. */
  count?(project: Project): number;
  /** Starts to load the code, so that it is there when the room is entered. */
  preload(): void;
}

/** The rooms in the order of the navigation. One line opens a room. */
export const OPEN_ROOMS: readonly OpenRoom[] = [
  open({ room: 'overview' }, 'room.overview', () => import('./overview/OverviewRoom').then((m) => m.OverviewRoom)),
  open({ room: 'sources' }, 'room.sources', () => import('./sources/SourcesRoom').then((m) => m.SourcesRoom), (p) => p.counts.sources),
  open({ room: 'reading', sourceId: null, range: null }, 'room.reading', () => import('./reading/ReadingRoom').then((m) => m.ReadingRoom)),
  open({ room: 'answers', questionId: null }, 'room.answers', () => import('./answers/AnswersRoom').then((m) => m.AnswersRoom), (p) => p.counts.answers),
  open({ room: 'codebook', codeId: null }, 'room.codebook', () => import('./codebook/CodebookRoom').then((m) => m.CodebookRoom), (p) => p.counts.codes),
  open({ room: 'search', query: '' }, 'room.search', () => import('./search/SearchRoom').then((m) => m.SearchRoom)),
  open({ room: 'quotes', codeId: null }, 'room.quotes', () => import('./quotes/QuotesRoom').then((m) => m.QuotesRoom)),
  open({ room: 'survey', variableId: null }, 'room.survey', () => import('./survey/SurveyRoom').then((m) => m.SurveyRoom)),
  open({ room: 'tables' }, 'room.tables', () => import('./tables/TablesRoom').then((m) => m.TablesRoom)),
  open({ room: 'memos' }, 'room.memos', () => import('./memos/MemosRoom').then((m) => m.MemosRoom)),
  open({ room: 'log' }, 'room.log', () => import('./log/LogRoom').then((m) => m.LogRoom)),
];

/** The room at an address; the first one where that room is not open. */
export function roomAt(room: Room): OpenRoom {
  const [first] = OPEN_ROOMS;
  const found = OPEN_ROOMS.find((one) => one.room === room) ?? first;
  if (!found) throw new Error('No room is open.');
  return found;
}

function open<R extends Room>(
  entry: RouteOf<R>,
  label: MessageKey,
  load: () => Promise<ComponentType<RoomProps<R>> | ComponentType>,
  count?: (project: Project) => number,
): OpenRoom {
  return {
    room: entry.room,
    label,
    entry,
    ofProject: entry.room === 'log',
    // `roomAt` gives a view only routes of its own room.
    View: lazy(async () => ({ default: (await arrival(load)) as ComponentType<{ readonly route: Route }> })),
    preload: () => void load().catch(() => undefined),
    ...(count ? { count } : {}),
  };
}
