import { useEffect, useMemo, useRef, useState } from 'react';
import { SurveyCalls } from '../../api/survey';
import type { PlannedTable, TableView } from '../../api/tables';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { useCommands } from '../../palette/commands';
import { Empty } from '../../parts/Empty';
import { ExportMenu } from '../../parts/ExportMenu';
import { Failure } from '../../parts/Failure';
import { type RouteOf, formatRoute, go, replaceRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { ChartView } from './ChartView';
import { CellCard } from './CellCard';
import { Options } from './Options';
import { PlanList } from './PlanList';
import { Shelf } from './Shelf';
import { StartingPoints } from './StartingPoints';
import { jointAddress } from '../compare/joint/address';
import { type CellPlace, TableSheet } from './TableSheet';
import { choicesOf, codeChoices } from './choices';
import { copyTable } from './copyTable';
import { type SpecChange, formatSpec, parseSpec, requestOf, specOf } from './spec';
import { addressOf } from '../compare/planned';
import { useTables } from './useTables';
import './tables.css';

const FORMATS = [['xlsx', 'export.xlsx'], ['docx', 'export.docx'], ['csv', 'export.csv']] as const;
const NO_RULE = { threshold: 0, hide: false };
/** Answers, variables, and the codes that rows can stand for. */
const concernsTables = concernsKinds('Batch', 'Attributes', 'Survey', 'Variable', 'Derivation', 'Code', 'Passage', 'Coding', 'Case', 'Project', 'Speaker', 'Source');

/** Puts tables together: what is chosen on the shelf stands in the address, and the table follows at once. */
export function TablesRoom({ route: { view: address = '' } }: { readonly route: RouteOf<'tables'> }) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const project = useStore(workbench.project);
  const codes = useStore(workbench.codes);
  const { calls, plan } = useTables();
  const survey = useMemo(() => new SurveyCalls(workbench.client), [workbench]);
  const spec = useMemo(() => parseSpec(address), [address]);
  const request = useMemo(() => requestOf(spec), [spec]);
  const questionnaires = useLoad('variables', (signal) => survey.questionnaires(signal), concernsTables);
  const choices = useMemo(() => [...choicesOf(questionnaires.data ?? []), ...codeChoices(codes)], [questionnaires.data, codes]);
  const shown = useLoad(request && `${spec.chart} ${JSON.stringify(request)}`, (signal) => (request ? calls.table(request, spec.chart, signal) : Promise.reject(new Error())), concernsTables);
  const planned = useLoad('plan', (signal) => calls.plan(signal), concernsKinds('TablePlanned', 'PlannedTable'));
  const [cell, setCell] = useState<CellPlace | null>(null);
  const rowsField = useRef<HTMLDivElement>(null);
  const table = request === null ? null : shown.data;
  const readOnly = project?.readOnly ?? true;

  useEffect(() => setCell(null), [address]);

  // The address follows a moment later: whoever chooses twice meanwhile goes on from the first choice.
  const latest = useRef(spec);
  useEffect(() => {
    latest.current = spec;
  }, [spec]);
  const change = (next: SpecChange) => {
    const changed = typeof next === 'function' ? next(latest.current) : next;
    latest.current = { ...latest.current, ...changed };
    const view = formatSpec(latest.current);
    // Another question is another place to come back to; how it is shown is not.
    const isOther = changed.rows !== undefined || changed.columns !== undefined;
    (isOther ? go : replaceRoute)({ room: 'tables', ...(view === '' ? {} : { view }) });
  };
  const copy = async (view: TableView) => {
    await copyTable(view);
    workbench.status.say({ kind: 'did', message: 'tables.did.copied', values: { title: view.title }, undoable: false });
  };
  const addToPlan = () => {
    // A table that is still on its way has another title than the one that is shown.
    if (request && table && shown.state === 'ready') void plan.add(table.title, request);
  };
  useCommands(
    () => [
      { id: 'tables.rows', label: 'tablesCommand.rows', run: () => rowsField.current?.querySelector('input')?.focus() },
      ...(table ? [
        { id: 'tables.copy', label: 'tablesCommand.copy', run: () => void copy(table) } as const,
        ...(readOnly ? [] : [{ id: 'tables.plan', label: 'tablesCommand.plan', keys: 'p', run: addToPlan } as const]),
        { id: 'tables.new', label: 'tablesCommand.new', run: () => go({ room: 'tables' }) } as const,
      ] : []),
    ],
    `${address} ${table?.title} ${readOnly}`,
  );

  const openPlanned = ({ table: asked, item }: PlannedTable) => {
    if (asked) return go({ room: 'tables', view: formatSpec(specOf(asked)) });
    const compared = item && addressOf(item, codes);
    if (compared) return go({ room: 'compare', view: compared });
    const code = codes.find(({ path }) => path === item?.quotes?.code);
    go({ room: 'quotes', codeId: code?.id ?? null });
  };
  const planList = (
    <PlanList
      tables={planned.data ?? []}
      current={request}
      readOnly={readOnly}
      deeds={plan}
      open={openPlanned}
      exportMenu={
        <ExportMenu what="tables.plan" formats={FORMATS} testId="plan-export" isDisabled={(planned.data ?? []).length === 0} file={(format) => calls.planFile(format)} />
      }
    />
  );

  if (questionnaires.state === 'failed' && questionnaires.data === null) return <div className="room"><Failure error={questionnaires.error} /></div>;
  if (questionnaires.data === null || project === null) return <p className="room hint" aria-busy="true">{text('loading')}</p>;
  return (
    <section
      className="tables-room"
      aria-labelledby="tables-title"
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
        if (event.key !== 'p' || isField || event.ctrlKey || event.metaKey || event.altKey || readOnly || !table) return;
        event.preventDefault();
        addToPlan();
      }}
    >
      <h1 id="tables-title" className="visually-hidden">{text('room.tables')}</h1>
      {choices.length === 0 ? (
        <div className="tables-work">
          <div className="tables-main">
            <Empty title={text('tables.noVariables')}>
              <p>{text('tables.howToStart')}</p>
              <p><a href={formatRoute({ room: 'sources', view: 'import' })}>{text('tables.import')}</a></p>
            </Empty>
          </div>
          {(planned.data ?? []).length > 0 && <aside className="tables-side" aria-label={text('tables.side')}>{planList}</aside>}
        </div>
      ) : (
        <>
          <Shelf
            rowsField={rowsField}
            spec={spec}
            choices={choices}
            error={shown.state === 'failed' ? shown.error : null}
            change={change}
          />
          <div className="tables-work">
            <div className="tables-main">
              {request === null && <StartingPoints questionnaires={questionnaires.data} choices={choices} choose={(rows) => change({ rows })} />}
              {shown.state === 'failed' && request !== null && shown.error.fault === null && <Failure error={shown.error} />}
              {table && (
                <div className="table-and-chart" data-stale={shown.state === 'failed' || undefined}>
                <TableSheet
                  view={table}
                  isBusy={shown.state === 'loading'}
                  showsSmall={spec.small}
                  at={cell}
                  look={setCell}
                />
                {table.chart && <ChartView chart={table.chart} kinds={table.chartKinds} chooseKind={(chart) => change({ chart })} />}
                </div>
              )}
              {request !== null && !table && shown.state === 'loading' && <p className="hint" aria-busy="true">{text('loading')}</p>}
            </div>
            <aside className="tables-side" aria-label={text('tables.side')}>
              {table && request && (
                <div className="tables-deeds">
                  {!readOnly && <button type="button" className="button primary" data-testid="plan-add" onClick={addToPlan}>{text('tables.plan.add')}</button>}
                  <ExportMenu what="room.tables" formats={FORMATS} testId="table-export" file={(format) => calls.file(request, format)} />
                  <button type="button" className="button" data-testid="table-copy" onClick={() => void copy(table)}>{text('tables.copy')}</button>
                  {codes.length > 0 && spec.columns.length <= 1 && !spec.rows.startsWith('kode:') && (
                    <a className="beside-quotes" data-testid="table-beside" href={formatRoute({ room: 'compare', view: jointAddress(spec) })}>{text('tables.besideQuotes')}</a>
                  )}
                </div>
              )}
              {table && cell && <CellCard key={`${cell.line}:${cell.column}`} view={table} place={cell} close={() => setCell(null)} />}
              {request && <Options spec={spec} choices={choices} questionnaires={questionnaires.data} smallCells={table?.smallCells ?? NO_RULE} change={change} />}
              {planList}
              {request === null && <p className="hint">{count('tables.variables', choices.length)}</p>}
            </aside>
          </div>
        </>
      )}
    </section>
  );
}
