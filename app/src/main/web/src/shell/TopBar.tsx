import type { Project } from '../api/types';
import { useMessages } from '../i18n/language';
import { useWorkbench } from '../state/context';
import { WhoIsHere } from './WhoIsHere';

export function TopBar({ project }: { readonly project: Project | null }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  return (
    <header className="top-bar">
      <b className="product">Kodebok</b>
      {project && (
        <span className="project">
          <span className="project-name">{project.name}</span>
          {' · '}
          {count('project.sources', project.counts.sources)}
          {project.counts.answers > 0 && ` · ${count('project.answers', project.counts.answers)}`}
          {project.readOnly && ` · ${text('project.readOnly')}`}
        </span>
      )}
      <button type="button" className="palette-opener" data-testid="palette-open" onClick={() => workbench.dialog.open('palette')}>
        <span>{text('palette.placeholder')}</span> <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <button
        type="button"
        className="button"
        data-testid="undo"
        disabled={!project?.canUndo}
        title="Ctrl+Z"
        onClick={() => void workbench.undo()}
      >
        <span aria-hidden="true">↶</span> {text('undo')}
      </button>
      <button
        type="button"
        className="button"
        data-testid="redo"
        disabled={!project?.canRedo}
        title="Ctrl+Shift+Z"
        onClick={() => void workbench.redo()}
      >
        <span aria-hidden="true">↷</span> {text('redo')}
      </button>
      {project && <WhoIsHere coder={project.coder} />}
    </header>
  );
}
