import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Hit } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { ExportMenu } from '../../parts/ExportMenu';
import { linesText } from '../../parts/lines';
import { type RouteOf, replaceRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useRevision } from '../../state/useRevision';
import { useLoad } from '../../state/useLoad';
import { Autocodings } from './Autocodings';
import { FacetPanel } from './FacetPanel';
import { HitGrid } from './HitGrid';
import { NothingFound } from './NothingFound';
import { QueryFaultNote } from './QueryFaultNote';
import { QueryField } from './QueryField';
import { QueryHelp } from './QueryHelp';
import { SavedSearches } from './SavedSearches';
import { SynonymList } from './SynonymList';
import { TagBar } from './TagBar';
import { type ContextSort, contextLines } from './concordance';
import { type HitListRow, underSources, folded, passage } from './rows';
import { allHits, choose, countOf, noHits } from './selection';
import { MOST_SORTED, type Order, SearchSession, type View, keyOf } from './session';
import './search.css';

const FORMATS = [['xlsx', 'export.xlsx'], ['csv', 'export.csv']] as const;
const TYPING_PAUSE_MS = 200;
/** Memos, quotes and saved searches are in no text. */
const concernsHits = concernsKinds('Batch', 'Source', 'Attributes', 'Case', 'Code', 'Coding', 'Passage', 'Speaker', 'Synonym', 'Text');

/** Search in all texts: the query, how its hits are spread, the hits, and what is done with them. */
export function SearchRoom({ route }: { readonly route: RouteOf<'search'> }) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text, count, number, locales } = messages;
  const session = SearchSession.of(workbench);
  const found = useStore(session.found);
  const error = useStore(session.error);
  const busy = useStore(session.busy);
  const looking = useStore(session.looking);
  const selection = useStore(session.selection);
  const saved = useStore(session.saved);
  const readOnly = useStore(workbench.project)?.readOnly ?? false;
  const names = useLoad('search-names', () => workbench.calls.searchNames(), concernsHits).data;
  const [typed, setTyped] = useState(route.query || session.query.get());
  const [coding, setCoding] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = (query: string) => {
    clearTimeout(timer.current);
    setTyped(query);
    replaceRoute({ room: 'search', query: query.trim() });
  };
  // Whoever comes back finds the search that was left; the address is what is searched for.
  const [firstQuery] = useState(route.query);
  useEffect(() => {
    if (firstQuery === '' && session.query.get() !== '') replaceRoute({ room: 'search', query: session.query.get() });
  }, [session, firstQuery]);
  const isReturning = firstQuery === '' && route.query === '' && typed !== '' && typed === session.query.get();
  useEffect(() => {
    if (isReturning) return;
    void session.ask(route.query);
    if (document.activeElement !== field.current) setTyped(route.query);
  }, [session, route.query, isReturning]);

  const revision = useRevision(concernsHits);
  useEffect(() => {
    if (revision > 0) void session.refresh();
  }, [session, revision]);
  useEffect(() => {
    // Back from a text the keys go on in the list; otherwise whoever comes wants to write.
    if (session.found.get()?.total && session.wasLeft) toList();
    else field.current?.focus();
    return () => {
      session.wasLeft = true;
      clearTimeout(timer.current);
    };
  }, [session]);

  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      session.saved.set(null);
      replaceRoute({ room: 'search', query: value.trim() });
    }, TYPING_PAUSE_MS);
  };
  const toList = () => main.current?.querySelector<HTMLElement>('.hit-grid')?.focus();
  const toQuery = () => {
    field.current?.focus();
    field.current?.select();
  };
  const unfolded = useStore(session.unfolded);
  const rows = useMemo(() => {
    const hits = found?.hits ?? [];
    const list: HitListRow[] = looking.view === 'passages'
      ? looking.order === 'best' ? folded(hits, unfolded) : hits.map((hit) => passage(hit))
      : contextLines(hits, looking.contextSort, locales).map((line) => ({
        kind: 'context', key: `${keyOf(line.hit)}:${line.match?.start ?? ''}`, hit: line.hit, line,
      }));
    const bySource = looking.order === 'text' && (looking.view === 'passages' || looking.contextSort === 'order');
    return bySource ? underSources(list) : list;
  }, [found, looking, locales, unfolded]);

  const chosen = found ? countOf(selection, found.total) : 0;
  const code = () => {
    if (readOnly || !found) return;
    const row = rows[session.active.get()];
    // Whoever has chosen nothing means the hit that the keys are on.
    if (chosen === 0 && row && row.kind !== 'source') session.selection.set(choose(noHits, [keyOf(row.hit)], true));
    setCoding(coding + 1);
  };
  const copy = (hit: Hit) => {
    const reference = [hit.source, hit.speaker, linesText(hit.lines, messages)].filter(Boolean).join(', ');
    navigator.clipboard.writeText(`«${hit.text}» (${reference})`).then(
      () => workbench.status.say({ kind: 'did', message: 'search.copied', values: { reference }, undoable: false }),
      () => workbench.status.say({ kind: 'did', message: 'search.notCopied', undoable: false }),
    );
  };
  const surveyVariables = names?.variables.filter(({ attribute }) => !attribute) ?? [];
  const isSortedInPart = looking.view === 'context' && looking.contextSort !== 'order' && (found?.total ?? 0) > MOST_SORTED;
  return (
    <section className="search-room" aria-labelledby="search-title">
      <aside className="search-side" aria-label={text('search.side')}>
        <SavedSearches
          session={session}
          query={found && !error ? found.query : ''}
          open={(search) => {
            void session.open(search);
            ask(search.query);
          }}
        />
        <SynonymList />
        <Autocodings open={ask} />
        {found && typed !== '' && (
          <FacetPanel
            facets={found.facets}
            query={typed}
            variables={surveyVariables}
            variable={looking.variable}
            countBy={(variable) => void session.look({ variable })}
            narrow={ask}
          />
        )}
      </aside>
      <div className="search-main" ref={main}>
        <h1 id="search-title" className="visually-hidden">{text('room.search')}</h1>
        <div className="search-bar">
          <QueryField
            field={field}
            value={typed}
            names={names}
            isWrong={error !== null}
            change={type}
            submit={() => {
              ask(typed);
              toList();
            }}
            leave={toList}
          />
          <DialogTrigger>
            <Button className="button">{text('search.help')}</Button>
            <Popover className="popover help-popover" placement="bottom end">
              <Dialog aria-label={text('search.help')}>
                {({ close }) => (
                  <QueryHelp
                    names={names}
                    use={(query) => {
                      close();
                      ask(query);
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </div>
        {error && typed.trim() !== '' && <QueryFaultNote query={session.query.get()} error={error} use={ask} />}
        <div className="list-bar">
          <span role="status" className="room-note" data-testid="search-total">
            {found && `${count('search.hits', found.total)} · ${text('search.took', { ms: Math.max(1, Math.round(found.tookMs)) })}`}
            {busy && !found && text('search.searching')}
            {isSortedInPart && ` · ${text('search.sortedInPart', { count: MOST_SORTED })}`}
          </span>
          {found && found.total > 0 && (
            <>
              {saved !== null && found.hits.some((hit) => hit.new) && (
                <span className="new-mark">{text('search.newMarked')}</span>
              )}
              <Choice
                label={text('search.view')}
                value={looking.view}
                options={[['passages', text('search.view.passages')], ['context', text('search.view.context')]]}
                choose={(view: View) => void session.look({ view })}
              />
              {looking.view === 'context' && (
                <Choice
                  label={text('search.sort')}
                  value={looking.contextSort}
                  options={[['order', text('search.sort.order')], ['left', text('search.sort.left')], ['right', text('search.sort.right')]]}
                  choose={(contextSort: ContextSort) => void session.look({ contextSort })}
                />
              )}
              <Choice
                label={text('search.order')}
                value={looking.order}
                options={[['best', text('search.order.best')], ['text', text('search.order.text')]]}
                choose={(order: Order) => void session.look({ order })}
              />
              <ExportMenu<'xlsx' | 'csv'>
                what={'search.hitList'}
                formats={FORMATS}
                testId="hits-export"
                file={(format) => workbench.calls.exportHits(found.query, looking.order, format)}
              />
              {!readOnly && (
                <>
                  <button
                    type="button"
                    className="button"
                    data-testid="choose-all"
                    onClick={() => session.selection.set(chosen > 0 ? noHits : allHits)}
                  >
                    {chosen > 0 ? text('search.chooseNone') : text('search.chooseAll', { count: number(found.total) })}
                  </button>
                  <button type="button" className="button primary" data-testid="code-hits" onClick={code}>
                    {text('search.code')} <kbd aria-hidden="true">c</kbd>
                  </button>
                </>
              )}
            </>
          )}
        </div>
        {found && found.total > 0 && found.related.length > 0 && (
          <p className="related-words" data-testid="related-words">
            <span className="hint">{text('search.related')}</span>
            {found.related.map(({ word }) => (
              <button
                key={word}
                type="button"
                className="link"
                aria-label={text('search.related.add', { word })}
                onClick={() => ask(`${typed.trim()} ${word}`)}
              >
                {word}
              </button>
            ))}
          </p>
        )}
        {coding > 0 && found && chosen > 0 && (
          <TagBar
            found={found}
            selection={selection}
            focused={coding}
            close={() => {
              setCoding(0);
              toList();
            }}
            done={() => {
              setCoding(0);
              session.selection.set(noHits);
              toList();
            }}
          />
        )}
        {found && found.total === 0 && !error && <NothingFound found={found} use={ask} />}
        {found && found.total > 0 && (
          <HitGrid
            key={`${looking.view}:${looking.order}`}
            session={session}
            rows={rows}
            total={found.total}
            copy={copy}
            code={code}
            toQuery={toQuery}
          />
        )}
        {!found && !busy && !error && <QueryHelp names={names} use={ask} />}
      </div>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  choose(value: T): void;
}

function Choice<T extends string>({ label, value, options, choose: change }: ChoiceProps<T>) {
  return (
    <select className="field" aria-label={label} value={value} onChange={(event) => change(event.target.value as T)}>
      {options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
    </select>
  );
}
