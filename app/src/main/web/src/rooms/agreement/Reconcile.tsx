import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AgreementCalls, AgreementQuestion, Place, Shown, Verdict } from '../../api/agreement';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { Failure } from '../../parts/Failure';
import { ShareBar } from '../../parts/ShareBar';
import { linesText } from '../../parts/lines';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { PlaceDetail } from './PlaceDetail';
import { coderOf, keyOf, nextOpen } from './places';

interface ReconcileProps {
  readonly calls: AgreementCalls;
  readonly question: AgreementQuestion;
  readonly consensus: string;
  readonly readOnly: boolean;
}

const SHOWN: readonly Shown[] = ['differ', 'open', 'agreed', 'all'];
const PORTION = 200;
const MOST = 1000;

/** The places one after the other: what each has, and what is to hold. */
export function Reconcile({ calls, question, consensus, readOnly }: ReconcileProps) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text, count } = messages;
  const [show, setShow] = useState<Shown>('differ');
  const [limit, setLimit] = useState(PORTION);
  const [at, setAt] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const key = JSON.stringify([question, consensus, show, limit]);
  const loaded = useLoad(
    `agreement.places ${key}`,
    (signal) => calls.places(question, consensus, show, limit, signal),
    concernsKinds('Cod', 'Passage', 'Place', 'Decision', 'Source', 'Batch'),
  );
  const places = loaded.data?.places ?? [];
  const shown = places.find((place) => keyOf(place) === at) ?? places.find((place) => !place.settled) ?? places[0] ?? null;
  const shownKey = shown === null ? null : keyOf(shown);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [shownKey]);

  const write = async (deed: () => Promise<unknown>, say: (answer: unknown) => void): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    try {
      const answer = await deed();
      await workbench.reload({ kinds: new Set(['PlaceDecided', 'PassageCoded', 'CoderAdded']), sources: new Set(), all: false });
      say(answer);
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const decide = async (place: Place, verdict: Verdict) => {
    const next = nextOpen(places, keyOf(place));
    const done = await write(
      () => calls.decide(question, consensus, place, verdict),
      () => workbench.status.say({ kind: 'did', message: 'agreement.decided', values: { code: place.code, choice: verdict.take ?? text(`agreement.choice-${verdict.choice}`) }, undoable: true }),
    );
    if (done) {
      setAt(next ?? keyOf(place));
      // The button that was pressed goes; the keys go on where the list is.
      list.current?.focus();
    }
  };
  const accept = () => void write(
    () => calls.accept(question, consensus),
    (answer) => workbench.status.say({ kind: 'didSeveral', message: 'agreement.acceptedAll', count: (answer as { written: number }).written, values: { coder: consensus }, undoable: true }),
  );
  const go = (step: number) => {
    const index = places.findIndex((place) => keyOf(place) === shownKey);
    const place = places[Math.min(Math.max(index + step, 0), places.length - 1)];
    if (place) setAt(keyOf(place));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || shown === null) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, select, textarea')) return;
    const isDecidable = !shown.agreed && !readOnly;
    const coder = coderOf(event.key, question.coders);
    if (event.key === 'ArrowDown' || event.key === 'j') go(1);
    else if (event.key === 'ArrowUp' || event.key === 'k') go(-1);
    else if (event.key === 'e' && question.coders.length < 5) document.querySelector<HTMLElement>('[data-testid="new-ends"]')?.click();
    else if (isDecidable && coder !== null) void decide(shown, { choice: 'one', take: coder });
    else if (isDecidable && event.key === '+') void decide(shown, { choice: 'both' });
    else if (isDecidable && event.key === '-') void decide(shown, { choice: 'neither' });
    else return;
    event.preventDefault();
  };
  if (loaded.state === 'failed') return <Failure error={loaded.error} />;
  if (loaded.data === null) return <p className="hint" aria-busy="true">{text('loading')}</p>;
  const { agreed, accepted, differ, decided } = loaded.data;
  return (
    <div className="reconcile" onKeyDown={keyDown}>
      <div className="compare-tools">
        <label>
          {text('agreement.show')}{' '}
          <select className="field" data-testid="agreement-show" value={show} onChange={(event) => setShow(event.target.value as Shown)}>
            {SHOWN.map((one) => <option key={one} value={one}>{text(`agreement.show.${one}`)}</option>)}
          </select>
        </label>
        <span className="progress" role="status" data-testid="agreement-progress">
          {text('agreement.progress', { decided, differ })}
          {differ > 0 && <ShareBar share={decided / differ} />}
        </span>
        {!readOnly && (
          <button type="button" className="button" data-testid="accept-agreed" disabled={isBusy || accepted === agreed} onClick={accept}>
            {count('agreement.accept', agreed - accepted)}
          </button>
        )}
      </div>
      {places.length === 0 ? (
        <p className="hint" data-testid="no-places">{text(`agreement.none.${show}`)}</p>
      ) : (
        <div className="reconcile-split">
          <ul ref={list} className="place-list" role="listbox" aria-label={text('agreement.places')} tabIndex={0} data-testid="places" {...(shownKey === null ? {} : { 'aria-activedescendant': `place-${shownKey}` })}>
            {places.map((place) => {
              const own = keyOf(place);
              return (
                <li key={own} id={`place-${own}`} role="option" aria-selected={own === shownKey} onClick={() => {
                  setAt(own);
                  list.current?.focus();
                }}>
                  <span className="place-sign" aria-hidden="true">{place.settled ? '✓' : place.agreed ? '=' : '≠'}</span>
                  <span>
                    <b>{splitPath(place.code).at(-1)}</b>
                    <span className="where">{place.source}, {linesText(place.lines, messages)}</span>
                    <span className="visually-hidden">{text(place.settled ? 'agreement.settled' : place.agreed ? 'agreement.state.agreed' : 'agreement.state.open')}</span>
                  </span>
                </li>
              );
            })}
            {loaded.data.shown > places.length && limit < MOST && (
              <li role="option" aria-selected={false} onClick={() => setLimit(MOST)} className="link">{text('agreement.more', { count: loaded.data.shown - places.length })}</li>
            )}
          </ul>
          {shown && (
            <PlaceDetail
              key={keyOf(shown)}
              place={shown}
              coders={question.coders}
              consensus={consensus}
              readOnly={readOnly}
              decide={(verdict) => void decide(shown, verdict)}
            />
          )}
        </div>
      )}
    </div>
  );
}
