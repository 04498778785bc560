import { failureWords } from '../api/failureWords';
import type { HistoryStep } from '../api/types';
import { useMessages } from '../i18n/language';
import { type Messages, isMessageKey } from '../i18n/messages';
import { useWorkbench } from '../state/context';
import type { Deed } from '../state/statusLine';
import { formatRoute } from '../route/route';
import { useStore } from '../state/store';

/** The line at the bottom: whether all is saved, and what the program did last, with the way back. */
export function StatusBar() {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text } = messages;
  const deed = useStore(workbench.status.deed);
  const connection = useStore(workbench.client.connection.state);
  const isBlind = useStore(workbench.project)?.blind ?? false;
  const pending = useStore(workbench.writes.pending);
  // A step that was done since takes the offer away.
  useStore(workbench.client.step);
  const step = deed && workbench.status.undoable();
  const saved = pending === 0 ? 'saved' : connection !== 'connected' ? 'waiting' : 'saving';
  return (
    <footer className="status-bar">
      <span className={`saved is-${saved}`}>
        <span aria-hidden="true">●</span> {text(`saved.${saved}`)}
      </span>
      {isBlind && (
        <a className="blind-note" data-testid="blind-note" href={formatRoute({ room: 'agreement' })} title={text('project.blindHint')}>{text('project.blind')}</a>
      )}
      <span className={`deed${deed?.kind === 'failed' ? ' is-failed' : ''}`}>
        <span role="status" data-testid="status" title={detailOf(deed, messages)}>{deed && wordsFor(deed, messages)}</span>
        {step !== null && (
          <button type="button" className="link" data-testid="undo-deed" onClick={() => void workbench.undoStep(step)}>{text('undo')}</button>
        )}
      </span>
    </footer>
  );
}

/** What another program said of a failure, for those who look into it. */
function detailOf(deed: Deed | null, messages: Messages): string | undefined {
  return deed?.kind === 'failed' ? (failureWords(deed.error, messages).detail ?? undefined) : undefined;
}

function wordsFor(deed: Deed, messages: Messages): string {
  const { text } = messages;
  switch (deed.kind) {
    case 'failed':
      return failureWords(deed.error, messages).sentence;
    case 'coded':
    case 'uncoded':
    case 'codeAdded':
    case 'alreadyCoded':
      return text(`deed.${deed.kind}`, { path: deed.path });
    case 'atCoding':
      return text('deed.atCoding', { path: deed.path, coder: deed.coder });
    case 'undone':
    case 'redone':
      return text(`deed.${deed.kind}`, { summary: summaryOf(deed.step, messages) });
    case 'did':
      return text(deed.message, deed.values);
    case 'didSeveral':
      return messages.count(deed.message, deed.count, deed.values);
    case 'exported':
      return text('deed.exported', { file: deed.file });
    default:
      return text(`deed.${deed.kind}`);
  }
}

/** What a step did; the server's own words for a kind of change that this page does not know. */
function summaryOf({ done, subject, summary }: HistoryStep, { text }: Messages): string {
  const key = `change.${done}`;
  return isMessageKey(key) ? text(key, { subject }) : summary;
}
