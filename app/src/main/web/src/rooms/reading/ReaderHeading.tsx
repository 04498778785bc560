import type { SourceText } from '../../api/types';
import type { CodingSession } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { useStore } from '../../state/store';

interface ReaderHeadingProps {
  readonly source: SourceText;
  readonly session: CodingSession;
  readonly turn: number;
  readonly turns: number;
  openHelp(): void;
}

export function ReaderHeading({ source, session, turn, turns, openHelp }: ReaderHeadingProps) {
  const { text, count } = useMessages();
  const codings = useStore(session.codings).length;
  return (
    <header className="reading-heading">
      <h1>{source.name}</h1>
      <span className="chips">
        {source.case !== null && source.case !== source.name && <span className="chip">{source.case}</span>}
        {Object.entries(source.attributes ?? {}).map(([name, value]) => (
          <span className="chip" key={name} title={name}>
            {/^[\d.,]+$/.test(value) ? `${name} ${value}` : value}
          </span>
        ))}
      </span>
      <span className="reading-place">
        {turns > 0 && text('reading.place', { turn: turn + 1, turns })} · {count('reading.codings', codings)}
      </span>
      <button type="button" className="button quiet" onClick={openHelp}>
        <kbd>?</kbd> {text('keys.title')}
      </button>
    </header>
  );
}
