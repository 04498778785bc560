import type { Connection } from '../api/connection';
import { useMessages } from '../i18n/language';

/** The server is away: says so, and that nothing is lost. What was typed stays where it is. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }) {
  const { text } = useMessages();
  return (
    <div className="banner" role="alert">
      <span>{text('connection.lost')}</span>
      <button type="button" className="button" onClick={() => void connection.retry()}>
        {text('connection.retry')}
      </button>
    </div>
  );
}
