import { useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { saveBackup } from '../../shell/useGlobalCommands';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { Exchange } from './Exchange';
import { type Check, type Restored, checkProject, restoreBackup } from './calls';

type Outcome =
  | { readonly kind: 'restoring'; readonly share: number; readonly abort: AbortController }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly check: Check };

/** A copy to take away, a copy brought back, and whether the project is whole. */
export function Safety() {
  const workbench = useWorkbench();
  const { text, count, percent } = useMessages();
  const file = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isBlind = useStore(workbench.project)?.blind ?? false;
  const isBusy = outcome?.kind === 'restoring' || outcome?.kind === 'checking';
  const failed = (error: unknown) => {
    setOutcome(null);
    if (!(error instanceof DOMException && error.name === 'AbortError')) workbench.report(error);
  };

  const restore = async (chosen: File) => {
    const abort = new AbortController();
    setOutcome({ kind: 'restoring', share: 0, abort });
    try {
      const restored = await restoreBackup(workbench.client, chosen, (share) => setOutcome({ kind: 'restoring', share, abort }), abort.signal);
      setOutcome({ kind: 'restored', restored });
    } catch (error) {
      failed(error);
    }
  };
  const check = async () => {
    setOutcome({ kind: 'checking' });
    try {
      setOutcome({ kind: 'checked', check: await checkProject(workbench.client) });
    } catch (error) {
      failed(error);
    }
  };
  return (
    <section className="safety" aria-labelledby="safety-title">
      <h2 id="safety-title">{text('safety.title')}</h2>
      <dl>
        <div>
          <dt><button type="button" className="button" data-testid="backup" onClick={() => void saveBackup(workbench)}>{text('safety.backup')}</button></dt>
          <dd>{text('safety.backupHelp')}{isBlind && ` ${text('safety.backupBlind')}`}</dd>
        </div>
        <div>
          <dt>
            <button type="button" className="button" disabled={isBusy} onClick={() => file.current?.click()}>{text('safety.restore')}</button>
            <input
              ref={file}
              type="file"
              hidden
              accept=".kodebok"
              data-testid="restore-file"
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                event.target.value = '';
                if (chosen) void restore(chosen);
              }}
            />
          </dt>
          <dd>{text('safety.restoreHelp')}</dd>
        </div>
        <div>
          <dt><button type="button" className="button" data-testid="check" disabled={isBusy} onClick={() => void check()}>{text('safety.check')}</button></dt>
          <dd>{text('safety.checkHelp')}</dd>
        </div>
      </dl>
      <div role="status" className="safety-outcome" data-testid="safety-outcome">
        {outcome?.kind === 'restoring' && (
          <p>
            {text('safety.restoring', { share: percent(outcome.share) })}{' '}
            <button type="button" className="link" onClick={() => outcome.abort.abort()}>{text('cancel')}</button>
          </p>
        )}
        {outcome?.kind === 'restored' && (
          <>
            <p><b>{text('safety.restored', { file: outcome.restored.file })}</b></p>
            <p className="hint">{text('safety.restoredWhere')}</p>
            <pre>kodebok serve "{outcome.restored.path}"</pre>
          </>
        )}
        {outcome?.kind === 'checking' && <p>{text('safety.checking')}</p>}
        {outcome?.kind === 'checked' && outcome.check.whole && <p className="is-good">{text('safety.whole')}</p>}
        {outcome?.kind === 'checked' && !outcome.check.whole && (
          <>
            <p className="is-bad"><b>{count('safety.faults', outcome.check.count)}</b> {text('safety.faultsHelp')}</p>
            <details className="failure-hint">
              <summary>{text('error.detail')}</summary>
              <ul lang="en">{outcome.check.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
            </details>
          </>
        )}
      </div>
      <Exchange />
    </section>
  );
}
