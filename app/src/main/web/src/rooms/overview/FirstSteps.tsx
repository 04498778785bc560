import type { Project } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';

/** An empty project: what to do first, and then. */
export function FirstSteps({ project }: { readonly project: Project }) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  return (
    <section className="room first-steps" aria-labelledby="first-steps-title">
      <h1 id="first-steps-title">{project.name}</h1>
      <p className="hint">{text('overview.first.intro')}</p>
      <ol>
        <li>
          <h2>{text('overview.first.material')}</h2>
          <p>{text('overview.first.materialHow')}</p>
          <a className="button primary" href={formatRoute({ room: 'sources' })}>{text('overview.first.toSources')}</a>
        </li>
        <li>
          <h2>{text('overview.first.codes')}</h2>
          <p>{text('overview.first.codesHow')}</p>
          {!project.readOnly && (
            <button type="button" className="button" onClick={() => workbench.dialog.open('newCode')}>{text('codes.add')}</button>
          )}
        </li>
        <li>
          <h2>{text('overview.first.coding')}</h2>
          <p>{text('overview.first.codingHow')}</p>
        </li>
      </ol>
      <p className="hint">{text('overview.first.palette')} <kbd>Ctrl K</kbd></p>
    </section>
  );
}
