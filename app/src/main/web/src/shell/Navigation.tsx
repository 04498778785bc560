import type { Project } from '../api/types';
import { useMessages } from '../i18n/language';
import type { MessageKey } from '../i18n/messages';
import { type Room, type Route, formatRoute } from '../route/route';

interface NavigationProps {
  readonly project: Project | null;
  readonly room: Room;
}

interface Entry {
  readonly route: Route;
  readonly label: MessageKey;
  readonly testId: string;
  count?(project: Project): number;
}

const ENTRIES: readonly Entry[] = [
  { route: { room: 'sources' }, label: 'room.sources', testId: 'nav-sources', count: (p) => p.counts.sources },
  { route: { room: 'reading', sourceId: null, range: null }, label: 'room.reading', testId: 'nav-reading' },
  { route: { room: 'codebook' }, label: 'room.codebook', testId: 'nav-codebook', count: (p) => p.counts.codes },
  { route: { room: 'search', query: '' }, label: 'room.search', testId: 'nav-search' },
  { route: { room: 'quotes', codeId: null }, label: 'room.quotes', testId: 'nav-quotes' },
];

export function Navigation({ project, room }: NavigationProps) {
  const { text, number } = useMessages();
  return (
    <nav className="navigation" aria-label={text('room.all')}>
      {ENTRIES.map(({ route, label, testId, count }) => (
        <a
          key={testId}
          href={formatRoute(route)}
          data-testid={testId}
          {...(route.room === room ? { 'aria-current': 'page' as const } : {})}
        >
          {text(label)}
          {project && count && <span className="figure">{number(count(project))}</span>}
        </a>
      ))}
    </nav>
  );
}
