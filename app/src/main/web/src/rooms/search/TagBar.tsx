import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { HitUnit, HitsToCode } from '../../api/calls';
import type { HitCoding, MatchKind } from '../../api/types';
import { CodingSession } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { type Suggestion, suggestionsFor } from '../reading/suggestions';
import { PlannedList } from './PlannedList';
import { READINGS, ReadingChoice } from './ReadingChoice';
import { type Selection, countOf } from './selection';
import type { Found } from './session';

const UNITS: readonly HitUnit[] = ['segment', 'sentence', 'turn', 'answer', 'match'];
const PAUSE_MS = 200;

interface TagBarProps {
  readonly found: Found;
  readonly selection: Selection;
  readonly focused: number;
  close(): void;
  done(): void;
}

/** Puts a code on what is chosen: which code, how much of each hit, and what that will do before it is done. */
export function TagBar({ found, selection, focused, close, done }: TagBarProps) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const codes = useStore(workbench.codes);
  const lastPath = useStore(CodingSession.lastPath);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [path, setPath] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(true);
  const [unit, setUnit] = useState<HitUnit>('segment');
  const [readings, setReadings] = useState<ReadonlySet<MatchKind>>(new Set(READINGS));
  const [plan, setPlan] = useState<HitCoding | null>(null);
  const [isSending, setSending] = useState(false);
  const suggestions = useMemo(() => suggestionsFor(codes, typed, lastPath), [codes, typed, lastPath]);
  const chosen = countOf(selection, found.total);
  const hits = useMemo(() => hitsOf(selection), [selection]);
  const request: HitsToCode | null = path === null || chosen === 0
    ? null
    : { query: found.query, ...hits, unit, codePath: path, readings: READINGS.filter((one) => readings.has(one)).join() };
  const asked = JSON.stringify(request);

  useEffect(() => field.current?.focus(), [focused]);
  useEffect(() => {
    setPlan(null);
    if (!request) return;
    let isStale = false;
    const timer = setTimeout(() => {
      workbench.calls.codeHits({ ...request, dryRun: true }).then(
        (answer) => !isStale && setPlan(answer),
        (error: unknown) => !isStale && workbench.report(error),
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // `asked` is all of the request.
  }, [workbench, asked]);

  const take = (suggestion: Suggestion) => {
    const chosenPath = suggestion.kind === 'code' ? suggestion.code.path : suggestion.path;
    setPath(chosenPath);
    setTyped(chosenPath);
    setOpen(false);
  };
  const apply = async () => {
    if (!request || !plan || plan.passages === 0 || isSending) return;
    setSending(true);
    try {
      const coded = await workbench.writes.addOnce(() => workbench.calls.codeHits(request));
      CodingSession.lastPath.set(request.codePath);
      const values = { count: coded.passages, path: request.codePath, skipped: coded.skipped };
      workbench.status.say({
        kind: 'did',
        message: coded.skipped > 0 ? 'search.codedSome' : 'search.codedAll',
        values,
        undoable: true,
      });
      await workbench.reload();
      done();
    } catch (error) {
      workbench.report(error);
    } finally {
      setSending(false);
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    const last = suggestions.length - 1;
    if (event.key === 'ArrowDown') {
      setOpen(true);
      setActive(active >= last ? 0 : active + 1);
    } else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && isOpen && suggestions[active]) take(suggestions[active]);
    else if (event.key === 'Enter') void apply();
    else if (event.key === 'Escape' && isOpen && path !== null) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pathOf = (one: Suggestion) => (one.kind === 'code' ? one.code.path : one.path);
  return (
    <div
      className="tag-bar"
      role="region"
      aria-label={text('search.code')}
      data-testid="tag-bar"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <b>{count('search.chosen', chosen)}</b>
      <div className="tag-code">
        <input
          ref={field}
          className="field"
          data-testid="tag-code"
          role="combobox"
          aria-label={text('search.codeWith')}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(isOpen && suggestions.length > 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
          placeholder={text('search.codeWith')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPath(null);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={keyDown}
          onBlur={() => setOpen(false)}
        />
        <ul role="listbox" id={listId} aria-label={text('search.codeWith')} className="popover tag-codes" hidden={!isOpen || suggestions.length === 0}>
          {suggestions.map((one, index) => (
            <li
              key={pathOf(one) + one.kind}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerMove={() => setActive(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              {one.kind === 'code' ? (
                <><CodeDot code={one.code} /> <CodePath path={one.code.path} match={one.match} /></>
              ) : (
                <><i className="code-dot is-new" aria-hidden="true" /> {text('search.makeCode', { path: one.path })}</>
              )}
            </li>
          ))}
        </ul>
      </div>
      <label>
        {text('search.unit')}{' '}
        <select className="field" data-testid="tag-unit" value={unit} onChange={(event) => setUnit(event.target.value as HitUnit)}>
          {UNITS.map((one) => <option key={one} value={one}>{text(`search.unit.${one}`)}</option>)}
        </select>
      </label>
      {plan && <ReadingChoice counts={plan.readings} chosen={readings} choose={setReadings} />}
      <button
        type="button"
        className="button primary"
        data-testid="tag-apply"
        disabled={!plan || plan.passages === 0 || isSending}
        onClick={() => void apply()}
      >
        {text('search.apply')}
      </button>
      <button type="button" className="button quiet" onClick={close}>{text('close')}</button>
      <span className="tag-plan" role="status" data-testid="tag-plan">
        {plan && (plan.passages > 0
          ? `${count('search.plan', plan.passages)} ${count('search.planSources', plan.sources)}.`
          : text('search.planNothing'))}
        {plan && plan.skipped > 0 && ` ${count('search.planSkipped', plan.skipped)}`}
        {plan && plan.otherReadings > 0 && ` ${count('search.planOtherReadings', plan.otherReadings)}`}
        {plan && plan.passages > 0 && selection.kind === 'all' && ` ${text('search.planKept')}`}
        {plan && plan.missing.length > 0 && ` ${text('search.planMakes', { path: plan.missing.at(-1) ?? '' })}`}
      </span>
      {plan && <PlannedList plan={plan} />}
    </div>
  );
}

/** All hits of the query, some of them left out, or those that are chosen. */
function hitsOf(selection: Selection): Pick<HitsToCode, 'hits' | 'except'> {
  const place = (key: string) => {
    const at = key.lastIndexOf(':');
    return { sourceId: key.slice(0, at), start: Number(key.slice(at + 1)) };
  };
  return selection.kind === 'all' ? { hits: 'all', except: [...selection.but].map(place) } : { hits: [...selection.keys].map(place) };
}
