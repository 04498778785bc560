import { useEffect, useMemo, useState } from 'react';
import { type Folding, type Grouping, QuoteCalls, type QuoteFilter, type QuoteQuestion, type WarningKind } from '../../api/quotes';
import type { PlannedItem } from '../../api/tables';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { splitPath } from '../../codes/path';
import { PlanButton } from '../../parts/PlanButton';
import type { RouteOf } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { ClassTemplates } from './ClassTemplates';
import { ExportMenu } from './ExportMenu';
import { FilterPanel } from './FilterPanel';
import { KeepAttribution } from './KeepAttribution';
import { Ledger } from './Ledger';
import { QuoteFeed } from './QuoteFeed';
import { QuoteHelp } from './QuoteHelp';
import { ReviewBar } from './ReviewBar';
import { TemplateField } from './TemplateField';
import { askedMask, askedOf, kept } from './attributionDraft';
import { QuoteDeeds } from './deeds';
import { plannedQuotes } from './planned';
import { QuotePages } from './quotePages';
import { useAttribution } from './useAttribution';
import { useSettled } from './useSettled';
import { NO_FILTER, type QuoteView, storeView, storedView } from './view';
import './quotes.css';

const FOLDINGS: readonly Folding[] = ['none', 'equal', 'near'];

export function QuotesRoom({ route: { codeId } }: { readonly route: RouteOf<'quotes'> }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const revision = useStore(workbench.revision);
  const calls = useMemo(() => new QuoteCalls(workbench.client), [workbench]);
  const pages = useMemo(() => new QuotePages(calls), [calls]);
  const deeds = useMemo(() => new QuoteDeeds(workbench, calls, pages), [workbench, calls, pages]);
  const shown = useStore(pages.shown);
  const byPath = useMemo(() => new Map(codes.map((code) => [code.path, code])), [codes]);
  const [view, setView] = useState(storedView);
  const [ledger, setLedger] = useState(false);
  const [reviews, setReviews] = useState(false);
  const [context, setContext] = useState(0);
  const [warning, setWarning] = useState<WarningKind | ''>('');
  const [gives, setGives] = useState(false);
  const projectId = project?.id ?? null;
  const attributing = useAttribution(calls, projectId);
  const { draft } = attributing;

  const change = (to: Partial<QuoteView>) => {
    const next = { ...view, ...to };
    storeView(next);
    setView(next);
  };
  useEffect(() => {
    if (codeId !== null) change({ filter: { ...NO_FILTER, codes: [codeId] } });
    // A link to a code begins anew with that code; what is chosen after it stays.
  }, [codeId]);

  const words = useSettled(view.filter.words.trim());
  const where = useSettled(view.filter.where.trim());
  const agreed = attributing.loaded.data;
  const isKnown = agreed !== null;
  const written = useSettled(JSON.stringify(draft && agreed ? askedOf(draft, agreed) : { attribution: '' }));
  const mask = draft?.mask ?? [];
  const review = reviews ? { context, mask: askedMask(mask), warning } : undefined;
  const asked = JSON.stringify({
    filter: { ...view.filter, words, where }, grouping: view.grouping, variables: view.variables, ...(JSON.parse(written) as ReturnType<typeof askedOf>), review,
  } satisfies QuoteQuestion);
  const question = useMemo(() => JSON.parse(asked) as QuoteQuestion, [asked]);
  useEffect(() => {
    if (projectId !== null && isKnown) pages.ask(question, view.folding);
  }, [pages, question, view.folding, projectId, isKnown]);
  const [firstRevision] = useState(revision);
  useEffect(() => {
    if (revision !== firstRevision) pages.reload();
  }, [pages, revision, firstRevision]);
  useEffect(() => () => pages.close(), [pages]);
  const see = useMemo(() => (first: number, last: number) => pages.see(first, last), [pages]);

  const { page } = shown;
  useEffect(() => deeds.listLoaded(), [deeds, page]);
  const pathOf = (id: string) => codes.find((code) => code.id === id)?.path ?? '';
  const planned = plannedQuotes(question, pathOf);
  const titleOf = ({ quotes }: PlannedItem) => [text('room.quotes'), ...(quotes?.code === undefined ? [] : [splitPath(quotes.code).join(' / ')])].join(': ');
  const readOnly = project?.readOnly ?? false;
  const rows = [...shown.pages.values()].flat();
  const places = [...new Set(rows.flatMap(({ choice }) => choice?.uses.map(({ place }) => place) ?? []))];
  const groupings: readonly (readonly [Grouping, string])[] = [
    ['code', text('quotes.byCode')],
    ['source', text('quotes.bySource')],
    ...(page?.facets.attributes ?? []).map(({ name, label }) => [`attribute:${name}` as const, text('quotes.byAttribute', { name: label })] as const),
  ];
  return (
    <section className="quotes-room" aria-labelledby="quotes-title">
      <FilterPanel
        filter={view.filter}
        facets={page?.facets ?? null}
        codes={codes}
        variables={page?.variables ?? []}
        count={(variable) => change({ variables: [...view.variables, variable] })}
        change={(filter: QuoteFilter) => change({ filter })}
      />
      <div className="quotes-main">
        <div className="room-bar">
          <h1 id="quotes-title">{text('room.quotes')}</h1>
          <span className="room-note" role="status" data-testid="quote-count">
            {page === null ? text('loading') : shownText(page.total, page.rows)}
          </span>
          <select
            className="field"
            aria-label={text('quotes.grouping')}
            value={view.grouping}
            onChange={(event) => change({ grouping: event.target.value as Grouping })}
          >
            {groupings.map(([grouping, name]) => <option key={grouping} value={grouping}>{name}</option>)}
          </select>
          <select
            className="field"
            data-testid="quote-folding"
            aria-label={text('quotes.fold')}
            value={view.folding}
            onChange={(event) => change({ folding: event.target.value as Folding })}
          >
            {FOLDINGS.map((folding) => <option key={folding} value={folding}>{text(`quotes.fold.${folding}`)}</option>)}
          </select>
          <button
            type="button"
            className="button"
            data-testid="quote-review"
            aria-pressed={reviews && !ledger}
            onClick={() => {
              setReviews(ledger || !reviews);
              setLedger(false);
              setWarning('');
            }}
          >
            {text('quotes.review')}
          </button>
          <button
            type="button"
            className="button"
            data-testid="quote-ledger"
            aria-pressed={ledger}
            onClick={() => setLedger(!ledger)}
          >
            {text('quotes.ledger')}
          </button>
        </div>
        {ledger ? (
          <Ledger calls={calls} deeds={deeds} readOnly={readOnly} />
        ) : (
          <>
            {attributing.loaded.state === 'failed' && <Failure error={attributing.loaded.error} />}
            {draft && (
              <>
                <TemplateField
                  template={draft.template}
                  names={page?.names ?? []}
                  examples={rows.slice(0, 30).filter(({ choice }) => !choice?.attribution).map((row) => row.attribution)}
                  readOnly={readOnly}
                  change={(template) => attributing.change({ template })}
                />
                <ClassTemplates classes={draft.classes} readOnly={readOnly} change={(classes) => attributing.change({ classes })} />
                {!readOnly && (
                  <KeepAttribution
                    isChanged={attributing.isChanged}
                    left={attributing.left}
                    keep={async () => {
                      const done = await deeds.agree(kept(draft));
                      if (done) attributing.isKept();
                      return done;
                    }}
                    letGo={attributing.letGo}
                    takeLeft={(left) => {
                      void deeds.agree(kept({ ...left, mask: draft.mask })).then((done) => {
                        if (!done) return;
                        attributing.isKept();
                        attributing.forgetLeft();
                      });
                    }}
                    forgetLeft={attributing.forgetLeft}
                  />
                )}
              </>
            )}
            {shown.error && shown.state === 'failed' && <Failure error={shown.error} />}
            <div className="quotes-tools">
              <QuoteHelp names={page?.names ?? []} isOpen={shown.state === 'failed'} />
              <ExportMenu calls={calls} question={question} isDisabled={page === null || page.total === 0} readOnly={readOnly} context={context} mask={mask} change={(to) => {
                if (to.context !== undefined) setContext(to.context);
                if (to.mask) attributing.change({ mask: to.mask });
              }} />
              <PlanButton
                planned={planned && page !== null && page.total > 0 ? planned.map((item) => ({ title: titleOf(item), item })) : null}
                why={planned === null ? text('quotes.notPlannable') : undefined}
              />
            </div>
            {review && (
              <ReviewBar
                asked={{ ...review, mask }}
                found={page?.review}
                readOnly={readOnly}
                busy={gives}
                looking={shown.looking}
                cancel={() => setReviews(false)}
                change={({ mask: rules, warning: kind }) => {
                  if (rules) attributing.change({ mask: rules });
                  if (kind !== undefined) setWarning(kind);
                }}
                giveMasks={() => {
                  setGives(true);
                  void deeds.giveMasks(question, mask).finally(() => setGives(false));
                }}
              />
            )}
            {shown.state === 'ready' && page?.rows === 0 && <p className="hint">{text('quotes.none')}</p>}
            <QuoteFeed
              shown={shown}
              byCode={view.grouping === 'code'}
              areWhole={!reviews || warning === ''}
              see={see}
              codes={byPath}
              calls={calls}
              deeds={deeds}
              readOnly={readOnly}
              places={places}
              areMasksKept={page?.review?.unkept === 0}
            />
          </>
        )}
      </div>
    </section>
  );

  function shownText(total: number, all: number): string {
    // A passage with several codes has several rows; only what is folded needs an explanation.
    return all >= total ? count('quotes.count', total) : `${count('quotes.count', total)}, ${count('quotes.rows', all)}`;
  }
}
