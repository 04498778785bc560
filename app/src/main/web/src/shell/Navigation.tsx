import type { Project } from '../api/types';
import { useMessages } from '../i18n/language';
import { type Room, formatRoute } from '../route/route';
import { OPEN_ROOMS, type OpenRoom, roomAt } from '../rooms/rooms';
import { useWorkbench } from '../state/context';

interface NavigationProps {
  readonly project: Project | null;
  readonly room: Room;
}

export function Navigation({ project, room }: NavigationProps) {
  const workbench = useWorkbench();
  const { text, number } = useMessages();
  const shown = roomAt(room).room;
  const link = ({ room: one, label, entry, count, preload }: OpenRoom) => (
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
  );
  return (
    <nav className="navigation" aria-label={text('room.all')}>
      {OPEN_ROOMS.filter(({ ofProject }) => !ofProject).map(link)}
      <h2>{text('room.project')}</h2>
      {OPEN_ROOMS.filter(({ ofProject }) => ofProject).map(link)}
      <button type="button" data-testid="settings" onClick={() => workbench.dialog.open('settings')}>{text('settings.title')}</button>
    </nav>
  );
}
