import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type CompareCalls } from '../../../api/compare';
import { FrameworkCalls, type FrameworkQuestion } from '../../../api/framework';
import { useMessages } from '../../../i18n/language';
import { concernsKinds } from '../../../live/touch';
import { ExportMenu } from '../../../parts/ExportMenu';
import { ExpressionFault } from '../../../parts/ExpressionFault';
import { Failure } from '../../../parts/Failure';
import { PlanButton } from '../../../parts/PlanButton';
import { useWorkbench } from '../../../state/context';
import { useStore } from '../../../state/store';
import { useLoad } from '../../../state/useLoad';
import { useSettled } from '../../quotes/useSettled';
import { BOOK_FORMATS } from '../FigureView';
import { pathOf, plannedFramework } from '../planned';
import type { CompareView, OpenCell } from '../view';
import { CellPane } from './CellPane';
import { FrameworkCells } from './cells';
import { FrameworkGrid, type FrameworkGridHandle } from './FrameworkGrid';
import { type Place, linesOf } from './lines';
import './framework.css';

interface FrameworkViewProps {
  readonly calls: CompareCalls;
  readonly view: CompareView;
  /** Ids; empty for the codes at the top. */
  readonly codes: readonly string[];
  change(to: Partial<CompareView>): void;
}

/** How many quotes a cell of a file holds; 0 for all. */
const MOST_QUOTES = [1, 3, 5, 0] as const;
const concerns = concernsKinds('Cod', 'Passage', 'Judged', 'Source', 'Speaker', 'Case', 'Attributes', 'Batch', 'Survey', 'Quote');

/** Cases by codes: what each says, in its own words or the researcher's. */
export function FrameworkView({ calls, view, codes, change }: FrameworkViewProps) {
  const workbench = useWorkbench();
  const readOnly = useStore(workbench.project)?.readOnly ?? false;
  const { text, count, language } = useMessages();
  const own = useMemo(() => new FrameworkCalls(workbench.client), [workbench]);
  const variables = useLoad('compare.variables', (signal) => calls.variables(signal), concernsKinds('Attributes', 'Batch', 'Survey')).data ?? [];
  const [where, setWhere] = useState(view.where);
  const settled = useSettled(where.trim());
  useEffect(() => {
    if (settled !== view.where) change({ where: settled });
  }, [settled]);
  const asked = JSON.stringify({
    codes, where: view.where, show: view.show, sort: view.sort, answers: view.answers, max: view.most, language,
  } satisfies FrameworkQuestion);
  const question = useMemo(() => JSON.parse(asked) as FrameworkQuestion, [asked]);
  const loaded = useLoad(`compare.framework ${asked}`, (signal) => own.matrix(question, signal), concerns);
  const matrix = loaded.state === 'failed' ? null : loaded.data;
  const isGrouped = matrix !== null && view.sort !== '' && matrix.shown[0] === view.sort;
  const [cells] = useState(() => new FrameworkCells(own, (error) => workbench.report(error)));
  // Before it is seen, so that no cell is asked for that has come with the matrix.
  useLayoutEffect(() => {
    if (matrix) cells.begin(question, matrix);
  }, [cells, matrix]);
  useEffect(() => () => cells.close(), [cells]);
  const lines = useMemo(() => (matrix ? linesOf(matrix, isGrouped) : []), [matrix, isGrouped]);
  const first = lines.findIndex(({ kind }) => kind === 'case');
  const grid = useRef<FrameworkGridHandle>(null);
  const [at, setAt] = useState<Place>([0, 0]);
  const [pane, setPane] = useState({ isOpen: false, asked: 0 });
  // Whoever comes back to an open cell is taken there, once the matrix is.
  const arrival = useRef(view.cell);
  useEffect(() => {
    const cell = arrival.current;
    if (!matrix || cell === null) return;
    arrival.current = null;
    const to = lines.findIndex((one) => one.kind === 'case' && one.row.caseId === cell[0]);
    const code = matrix.codes.findIndex(({ id }) => id === cell[1]);
    if (to < 0 || code < 0) return;
    setAt([to, code]);
    setPane({ isOpen: true, asked: 0 });
    requestAnimationFrame(() => grid.current?.focus());
  }, [matrix, lines]);
  const line = lines[at[0]]?.kind === 'case' ? at[0] : first;
  const column = Math.min(at[1], (matrix?.codes.length ?? 1) - 1);
  const row = lines[line];
  const code = matrix?.codes[column];
  const labelOf = (name: string) => variables.find((one) => one.name === name)?.label ?? name;
  const all = useStore(workbench.codes);
  const plannedTitle = view.sort === '' ? text('compare.tab.framework') : text('compare.plannedSorted', { variable: labelOf(view.sort) });

  const save = async (caseId: string, codeId: string, written: string): Promise<boolean> => {
    try {
      await workbench.writes.addOnce(() => own.summarise(caseId, codeId, written));
      workbench.status.say({ kind: 'did', message: written.trim() === '' ? 'compare.did.summaryGone' : 'compare.did.summarised', undoable: true });
      await workbench.reload({ kinds: new Set(['Judged']), sources: new Set(), all: false });
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  };
  // The cell that the pane shows stands in the address.
  const cellKey = pane.isOpen && row?.kind === 'case' && code ? JSON.stringify([row.row.caseId, code.id]) : null;
  useEffect(() => {
    if (matrix && arrival.current === null && cellKey !== (view.cell && JSON.stringify(view.cell))) {
      change({ cell: cellKey === null ? null : (JSON.parse(cellKey) as OpenCell) });
    }
  }, [cellKey, JSON.stringify(view.cell), matrix === null]);
  const isFaulty = loaded.state === 'failed' && loaded.error.fault !== null && view.where !== '';
  return (
    <>
      <div className="compare-tools framework-tools">
        <label>
          {text('compare.sort')}{' '}
          <select className="field" data-testid="framework-sort" value={view.sort} onChange={(event) => change({ sort: event.target.value })}>
            <option value="">{text('compare.sort.none')}</option>
            {variables.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
          </select>
        </label>
        {variables.length > 0 && (
          <MenuTrigger>
            <Button className="button quiet choose" data-testid="framework-show">{text('compare.show')} <span aria-hidden="true">▾</span></Button>
            <Popover className="popover" placement="bottom start">
              <Menu
                className="menu answer-columns"
                aria-label={text('compare.show')}
                selectionMode="multiple"
                selectedKeys={view.show}
                onSelectionChange={(keys) => change({ show: keys === 'all' ? variables.map(({ name }) => name) : [...keys].map(String) })}
              >
                {variables.map(({ name, label }) => <MenuItem key={name} id={name} className="menu-item" textValue={label}>{label}</MenuItem>)}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
        <label>
          {text('compare.where')}{' '}
          <input
            className="field mono framework-where"
            data-testid="framework-where"
            placeholder={text('compare.where.all')}
            title={text('quotes.help.where')}
            spellCheck={false}
            autoComplete="off"
            value={where}
            aria-invalid={isFaulty}
            {...(isFaulty ? { 'aria-describedby': 'framework-fault' } : {})}
            onChange={(event) => setWhere(event.target.value)}
          />
        </label>
        <label className="check">
          <input type="checkbox" data-testid="framework-answers" checked={view.answers} onChange={() => change({ answers: !view.answers })} />
          {text('compare.answers')}
        </label>
        <label>
          {text('compare.most')}{' '}
          <select className="field" value={view.most} onChange={(event) => change({ most: Number(event.target.value) })}>
            {MOST_QUOTES.map((most) => <option key={most} value={most}>{most === 0 ? text('compare.most.all') : text('compare.most.some', { count: most })}</option>)}
          </select>
        </label>
        <ExportMenu
          what="compare.tab.framework"
          formats={BOOK_FORMATS}
          testId="framework-export"
          isDisabled={loaded.state !== 'ready' || lines.length === 0}
          file={(format) => own.file(question, format, readOnly)}
        />
        <PlanButton planned={loaded.state === 'ready' && lines.length > 0 ? [{ title: plannedTitle, item: plannedFramework(question, pathOf(all)) }] : null} />
      </div>
      {loaded.state === 'failed' && (isFaulty
        ? <ExpressionFault id="framework-fault" written={view.where} error={loaded.error} />
        : <Failure error={loaded.error} />)}
      {loaded.state === 'loading' && loaded.data === null && <p className="hint" aria-busy="true">{text('loading')}</p>}
      {matrix && (
        <div className="compare-split">
          <div className="framework-side" aria-busy={loaded.state === 'loading'}>
            {lines.length === 0
              ? <p className="hint">{text(matrix.answersOnly > 0 ? 'compare.onlyAnswers' : 'compare.noCases')}</p>
              : (
                <FrameworkGrid
                  handle={grid}
                  matrix={matrix}
                  lines={lines}
                  cells={cells}
                  variables={matrix.shown.map(labelOf)}
                  isGrouped={isGrouped}
                  at={[line, column]}
                  isOpen={pane.isOpen}
                  go={setAt}
                  open={(place, byKey) => {
                    setAt(place);
                    setPane((now) => ({ isOpen: true, asked: byKey ? now.asked + 1 : now.asked }));
                  }}
                />
              )}
            <div className="compare-notes framework-notes">
              <p>
                {count('compare.base.framework', matrix.rows.length)}
                {matrix.answersOnly > 0 && ` ${count('compare.answersOnly', matrix.answersOnly)}`}
                {matrix.withoutText > 0 && ` ${count('compare.withoutText', matrix.withoutText)}`}
                {matrix.unbound > 0 && ` ${count('compare.unbound', matrix.unbound)}`}
                {' '}{text('compare.frameworkNote')}
              </p>
            </div>
          </div>
          {pane.isOpen && row?.kind === 'case' && code && (
            <CellPane
              calls={own}
              row={row.row}
              code={code}
              asked={pane.asked}
              save={(written) => save(row.row.caseId, code.id, written)}
              back={() => grid.current?.focus()}
              close={() => {
                setPane({ isOpen: false, asked: 0 });
                grid.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
