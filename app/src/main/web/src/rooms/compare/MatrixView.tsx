import { useEffect, useMemo, useState } from 'react';
import type { CompareCalls, Count, MatrixQuestion, Relation } from '../../api/compare';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { useExports } from '../../parts/useExports';
import { concernsKinds } from '../../live/touch';
import { PlanButton } from '../../parts/PlanButton';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { CellQuotes } from './CellQuotes';
import { HeatGrid } from './HeatGrid';
import { type HeatCell, heatOf } from './heat';
import { pathOf, plannedMatrix } from './planned';
import { COUNTS, type CompareView, RELATIONS, distanceOf, takesDistance } from './view';

interface MatrixViewProps {
  readonly calls: CompareCalls;
  readonly view: CompareView;
  /** Ids of the codes that are counted. */
  readonly codes: readonly string[];
  readonly byCodes: boolean;
  change(to: Partial<CompareView>): void;
}

const FORMATS = ['xlsx'] as const;
const concerns = concernsKinds('Cod', 'Passage', 'Source', 'Speaker', 'Case', 'Attributes', 'Batch', 'Survey', 'Setting');

/** Codes by the values of a variable, or by each other. */
export function MatrixView({ calls, view, codes, byCodes, change }: MatrixViewProps) {
  const messages = useMessages();
  const { text, language } = messages;
  const variables = useLoad('compare.variables', (signal) => calls.variables(signal), concernsKinds('Attributes', 'Batch', 'Survey')).data;
  const by = byCodes ? 'codes' : variables?.find(({ name }) => name === view.by)?.name ?? variables?.[0]?.name ?? null;
  const isPeople = view.count === 'cases' || view.count === 'sources';
  const asked = JSON.stringify({
    codes, by, count: view.count, relation: view.relation, distance: distanceOf(view), words: view.words && isPeople, language,
  });
  const question = useMemo(() => (by === null ? null : (JSON.parse(asked) as MatrixQuestion)), [asked, by]);
  const loaded = useLoad(question && `compare.matrix ${asked}`, (signal) => calls.matrix(question as MatrixQuestion, signal), concerns);
  const heat = useMemo(
    () => (loaded.data ? heatOf(loaded.data, { total: text('compare.all'), any: text('compare.any') }) : null),
    [loaded.data, text],
  );
  const all = useStore(useWorkbench().codes);
  const [open, setOpen] = useState<HeatCell | null>(null);
  useEffect(() => setOpen(null), [asked]);
  const { busy, save } = useExports('room.compare', FORMATS, () => calls.matrixFile(question as MatrixQuestion), question === null);

  if (variables !== null && by === null) return <p className="hint">{text('compare.noVariables')}</p>;
  return (
    <>
      <div className="compare-tools">
        {!byCodes && (
          <label>
            {text('compare.by')}{' '}
            <select className="field" data-testid="compare-by" value={by ?? ''} onChange={(event) => change({ by: event.target.value })}>
              {variables?.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
            </select>
          </label>
        )}
        <label>
          {text('compare.count')}{' '}
          <select className="field" data-testid="compare-count" value={view.count} onChange={(event) => change({ count: event.target.value as Count })}>
            {COUNTS.map((count) => <option key={count} value={count}>{text(`compare.count.${count}`)}</option>)}
          </select>
        </label>
        {byCodes && (
          <label>
            {text('compare.relation')}{' '}
            <select
              className="field"
              data-testid="compare-relation"
              value={view.relation}
              onChange={(event) => change({ relation: event.target.value as Relation, distance: null })}
            >
              {RELATIONS.map((relation) => <option key={relation} value={relation}>{text(`compare.relation.${relation}`)}</option>)}
            </select>
          </label>
        )}
        {byCodes && takesDistance(view.relation) && (
          <label>
            {text(view.relation === 'near' ? 'compare.characters' : 'compare.segments')}{' '}
            <input
              type="number"
              className="field distance"
              min={0}
              max={100000}
              value={distanceOf(view)}
              onChange={(event) => change({ distance: Math.max(0, Math.trunc(event.target.valueAsNumber) || 0) })}
            />
          </label>
        )}
        <label className="check">
          <input type="checkbox" data-testid="compare-words" disabled={!isPeople} checked={view.words && isPeople} onChange={() => change({ words: !view.words })} />
          {text('compare.words')}
        </label>
        <button type="button" className="button" data-testid="compare-export" disabled={question === null || busy !== null} onClick={() => void save('xlsx')}>
          {text('compare.export')}
        </button>
        <PlanButton planned={question && loaded.data && loaded.state === 'ready' ? [{ title: loaded.data.title, item: plannedMatrix(question, pathOf(all)) }] : null} />
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'loading' && loaded.data === null && <p className="hint" aria-busy="true">{text('loading')}</p>}
      {heat && loaded.data && loaded.state !== 'failed' && question && (
        <div className="compare-split">
          <div className="heat-pane" aria-busy={loaded.state === 'loading'}>
            <HeatGrid
              heat={heat}
              label={loaded.data.title}
              baseLabel={text(byCodes ? 'compare.own' : `compare.base.${view.count}`)}
              isShare={view.count === 'share'}
              open={open}
              show={setOpen}
            />
            <div className="compare-notes">
              <p>{loaded.data.baseLine}</p>
              {loaded.data.notes.map((note) => <p key={note}>{note}</p>)}
            </div>
          </div>
          {open && (
            <CellQuotes
              calls={calls}
              question={question}
              cell={open}
              column={heat.columns.find(({ key }) => key === open.column)?.label ?? text('compare.all')}
              close={() => setOpen(null)}
            />
          )}
        </div>
      )}
    </>
  );
}
