import { useMessages } from '../../i18n/language';
import { ShareBar } from '../../parts/ShareBar';
import type { CoderRow } from './calls';

export function CoderList({ coders }: { readonly coders: readonly CoderRow[] }) {
  const { text, count } = useMessages();
  if (coders.length === 0) return null;
  return (
    <section aria-labelledby="coders-title">
      <h2 id="coders-title">{text('overview.coders')}</h2>
      <ul className="coder-list">
        {coders.map(({ name, codings, coded }) => (
          <li key={name}>
            <span className="coder-name">{name}</span>
            <span className="figure">{count('reading.codings', codings)}</span>
            <ShareBar share={coded} />
          </li>
        ))}
      </ul>
    </section>
  );
}
