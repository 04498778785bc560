import { useEffect, useMemo, useRef, useState } from 'react';
import { JointCalls, type JointQuestion, type MarkKind } from '../../../api/joint';
import type { Code } from '../../../api/types';
import { splitPath } from '../../../codes/path';
import { useMessages } from '../../../i18n/language';
import { concernsKinds } from '../../../live/touch';
import { ExportMenu } from '../../../parts/ExportMenu';
import { ExpressionFault } from '../../../parts/ExpressionFault';
import { Failure } from '../../../parts/Failure';
import { PlanButton } from '../../../parts/PlanButton';
import { useWorkbench } from '../../../state/context';
import { useStore } from '../../../state/store';
import { useLoad } from '../../../state/useLoad';
import { BOOK_FORMATS } from '../FigureView';
import { pathOf, plannedJoint } from '../planned';
import type { CompareView, OpenCell } from '../view';
import { JointPane } from './JointPane';
import { type JointPlace, JointTable } from './JointTable';
import { questionOf } from './question';
import './joint.css';

interface JointViewProps {
  readonly view: CompareView;
  readonly codes: readonly Code[];
  change(to: Partial<CompareView>): void;
}

const MOST_QUOTES = [1, 3, 5, 0] as const;
const concerns = concernsKinds('Cod', 'Passage', 'Judged', 'Source', 'Speaker', 'Case', 'Attributes', 'Batch', 'Survey', 'Variable', 'Derivation', 'Quote', 'ProjectRevised');

/** A table of the survey beside what people say of the same theme in the same groups. */
export function JointView({ view, codes, change }: JointViewProps) {
  const workbench = useWorkbench();
  const { text, count, language } = useMessages();
  const calls = useMemo(() => new JointCalls(workbench.client), [workbench]);
  const project = useStore(workbench.project);
  // Marks and notes are one for all who code: who codes blind neither sees nor makes them.
  const readOnly = project !== null && (project.readOnly || project.blind);
  const asked = JSON.stringify(questionOf(view, language));
  const question = useMemo(() => JSON.parse(asked) as JointQuestion | null, [asked]);
  const loaded = useLoad(question && `compare.joint ${asked}`, (signal) => calls.display(question as JointQuestion, signal), concerns);
  const open = placeOf(view.cell);
  const [looks, setLooks] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  const show = (place: JointPlace) => {
    setLooks(looks + 1);
    change({ cell: [place.group, place.line === null ? null : String(place.line)] });
  };
  const back = () => pane.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  // Whoever comes back to an open cell is taken there, once the display is.
  const hasArrived = useRef(view.cell === null);
  useEffect(() => {
    if (hasArrived.current || loaded.state !== 'ready') return;
    hasArrived.current = true;
    back();
  }, [loaded.state]);
  const path = codes.find(({ id }) => id === view.theme)?.path ?? '';
  const theme = splitPath(path).join(' / ');
  const joint = loaded.state === 'failed' ? null : loaded.data;

  const mark = async (group: string | null, kind: MarkKind | null, note: string): Promise<boolean> => {
    if (question === null) return false;
    const before = joint?.groups.find(({ key }) => key === group)?.mark?.kind ?? null;
    const message = kind === null ? 'compare.did.unmarked' : kind === before ? 'compare.did.why' : 'compare.did.marked';
    try {
      await workbench.writes.addOnce(() => calls.mark(question, group, kind, note));
      workbench.status.say({ kind: 'did', message, undoable: true });
      await workbench.reload({ kinds: new Set(['Judged']), sources: new Set(), all: false });
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  };
  const note = async (group: string | null, words: string, reference: string): Promise<boolean> => {
    if (question === null) return false;
    try {
      await workbench.writes.addOnce(() => calls.note(question, group, words, reference));
      workbench.status.say({ kind: 'did', message: words.trim() === '' ? 'compare.did.literatureGone' : 'compare.did.literature', undoable: true });
      await workbench.reload({ kinds: new Set(['Judged']), sources: new Set(), all: false });
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  };
  const faulty = loaded.state === 'failed' && loaded.error.fault !== null ? view.filter || view.where : '';
  if (question === null) return <p className="hint joint-start">{text('compare.joint.start')}</p>;
  return (
    <>
      <div className="compare-tools">
        <label>
          {text('compare.most')}{' '}
          <select className="field" value={view.most} onChange={(event) => change({ most: Number(event.target.value) })}>
            {MOST_QUOTES.map((most) => <option key={most} value={most}>{most === 0 ? text('compare.most.all') : text('compare.most.some', { count: most })}</option>)}
          </select>
        </label>
        <ExportMenu
          what="compare.tab.joint"
          formats={BOOK_FORMATS}
          testId="joint-export"
          isDisabled={loaded.state !== 'ready'}
          file={(format) => calls.file(question, format, readOnly)}
        />
        <PlanButton planned={joint && loaded.state === 'ready' ? [{ title: `${joint.title} – ${theme}`, item: plannedJoint(question, pathOf(codes)) }] : null} />
      </div>
      {loaded.state === 'failed' && (faulty !== ''
        ? <ExpressionFault id="joint-fault" written={faulty} error={loaded.error} />
        : <Failure error={loaded.error} />)}
      {loaded.state === 'loading' && loaded.data === null && <p className="hint" aria-busy="true">{text('loading')}</p>}
      {joint && (
        <div className="compare-split">
          <div ref={pane} className="figure-pane joint-pane" tabIndex={0} role="region" aria-label={text('compare.tab.joint')} aria-busy={loaded.state === 'loading'}>
            <h2 className="joint-title">{joint.title}</h2>
            {joint.outside > 0 && (
              <p className="hint" data-testid="joint-outside">
                {count('compare.joint.outside', joint.outside)}{' '}
                {joint.groups.every(({ key, passages }) => key === null || passages === 0) && text('compare.joint.allOutside')}
              </p>
            )}
            <JointTable joint={joint} theme={theme} readOnly={readOnly} open={open} show={show} mark={mark} note={note} />
            <div className="compare-notes">
              <p>{joint.base}</p>
              {joint.notes.map((note) => <p key={note}>{note}</p>)}
              <p>{text('compare.joint.note')}</p>
            </div>
          </div>
          {open && <JointPane calls={calls} question={question} joint={joint} theme={theme} place={open} asked={looks} close={() => {
            back();
            change({ cell: null });
          }} />}
        </div>
      )}
    </>
  );
}

function placeOf(cell: OpenCell | null): JointPlace | null {
  return cell && { group: cell[0], line: cell[1] === null ? null : Number(cell[1]) };
}
