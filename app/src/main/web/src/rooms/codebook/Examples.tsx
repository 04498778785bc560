import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { codingsOf } from './calls';

const SHOWN = 4;
const CONCERNS = concernsKinds('Passage', 'Coding', 'Code', 'Batch', 'Source');

/** The first passages that carry the code, to see what it is about. */
export function Examples({ code }: { readonly code: Code }) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const loaded = useLoad(`examples:${code.id}:${code.count}`, (signal) => codingsOf(workbench.client, code.id, 0, SHOWN, signal), CONCERNS);
  const page = loaded.data;
  if (!page || page.codings.length === 0) return null;
  return (
    <section aria-labelledby="examples-title" className="examples">
      <h2 id="examples-title">{text('codes.passages')}</h2>
      <ul>
        {page.codings.map((coding) => (
          <li key={coding.id}>
            <a href={formatRoute({ room: 'reading', sourceId: coding.sourceId, range: [coding.start, coding.end] })}>{coding.text}</a>
            <span className="hint">{coding.source} · {coding.coder}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
