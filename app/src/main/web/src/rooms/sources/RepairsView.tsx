import { useMemo, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { type Repair, SourceCalls } from './sourceCalls';

/** As many are shown at first; a scanned report may have thousands. */
const SHOWN = 200;

/** The repairs that were made when a source came in, each of which can be undone by itself. */
export function RepairsView({ sourceId }: { readonly sourceId: string }) {
  const workbench = useWorkbench();
  const { text, count, language } = useMessages();
  const calls = useMemo(() => new SourceCalls(workbench.client), [workbench]);
  const loaded = useLoad(`repairs/${sourceId}/${language}`, () => calls.repairs(sourceId, language));
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const [isBusy, setBusy] = useState(false);
  const wanted = words.trim().toLowerCase();
  const repairs = (loaded.data?.repairs ?? []).filter(({ before, after = '' }) => wanted === '' || `${before} ${after}`.toLowerCase().includes(wanted));

  const undo = async (repair: Repair) => {
    setBusy(true);
    try {
      await workbench.writes.addOnce(() => calls.undoRepair(sourceId, repair.number));
      workbench.status.say({ kind: 'did', message: 'repairs.undone', values: { line: repair.line }, undoable: true });
      await workbench.reload();
    } catch (error) {
      workbench.report(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="room repairs" aria-labelledby="repairs-title">
      <div className="room-bar">
        <a href={formatRoute({ room: 'sources' })}>{text('room.sources')}</a>
        <h1 id="repairs-title">{text('repairs.title', { source: loaded.data?.source ?? '' })}</h1>
        <input type="search" className="field" aria-label={text('repairs.filter')} placeholder={text('repairs.filter')} value={words} onChange={(event) => setWords(event.target.value)} />
        <span className="room-note" aria-live="polite">{count('repairs.count', repairs.length)}</span>
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.data !== null && loaded.data.repairs.length === 0 && <Empty title={text('repairs.none')}><p>{text('repairs.noneHelp')}</p></Empty>}
      <ul className="plain-list findings">
        {repairs.slice(0, shown).map((repair) => (
          <li key={repair.number} className="repair" data-testid="repair">
            <span className="hint">{text('lines.single', { line: repair.line })}</span>
            <span>
              <del>{repair.before}</del> → <ins>{repair.after === undefined || repair.after === '' ? text('repairs.taken') : repair.after}</ins>
            </span>
            {repair.state === 'standing' ? (
              <button type="button" className="button" disabled={isBusy} aria-label={text('repairs.undoOf', { words: repair.before })} onClick={() => void undo(repair)}>{text('repairs.undo')}</button>
            ) : (
              <span className="hint">{text(`repairs.${repair.state}State`)}</span>
            )}
          </li>
        ))}
      </ul>
      {repairs.length > shown && <button type="button" className="link" onClick={() => setShown(shown + SHOWN)}>{text('repairs.more')}</button>}
    </section>
  );
}
