import type { Project } from '../api/types';
import { useMessages } from '../i18n/language';
import { type Room, formatRoute } from '../route/route';
import { OPEN_ROOMS, roomAt } from '../rooms/rooms';

interface NavigationProps {
  readonly project: Project | null;
  readonly room: Room;
}

export function Navigation({ project, room }: NavigationProps) {
  const { text, number } = useMessages();
  const shown = roomAt(room).room;
  return (
    <nav className="navigation" aria-label={text('room.all')}>
      {OPEN_ROOMS.map(({ room: one, label, entry, count, preload }) => (
        <a
          key={one}
          href={formatRoute(entry)}
          data-testid={`nav-${one}`}
          onPointerEnter={preload}
          onFocus={preload}
          {...(one === shown ? { 'aria-current': 'page' as const } : {})}
        >
          {text(label)}
          {project && count && <span className="figure">{number(count(project))}</span>}
        </a>
      ))}
    </nav>
  );
}
