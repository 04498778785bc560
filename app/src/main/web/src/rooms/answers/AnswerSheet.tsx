import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnswerAttribute, OpenQuestion } from '../../api/types';
import { CodingSession } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { Failure } from '../../parts/Failure';
import { go } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { FavouriteCodes } from '../reading/favourites';
import { MemoCard } from '../reading/MemoCard';
import { AnswerCodeBar } from './AnswerCodeBar';
import { AnswerFilters, NO_FILTER } from './AnswerFilters';
import { type AnswerDeed, AnswerGrid, type AnswerGridHandle, uncodedPlace } from './AnswerGrid';
import { AnswerKeys } from './AnswerKeys';
import { AnswerPane } from './AnswerPane';
import { CodeFrequencies } from './CodeFrequencies';
import { ColumnsMenu } from './ColumnsMenu';
import { GroupingProgress } from './GroupingProgress';
import { ProgressBar } from './ProgressBar';
import { RemoveDialog, removablesOf } from './RemoveDialog';
import type { AnswerPassage, AnswerWork } from './answerWork';
import { ChosenColumns, shownColumns } from './columns';
import { NOTHING, type Selection } from './selection';
import type { Sheet } from './sheet';
import { useAnswerMemos } from './useAnswerMemos';
import { useAnswerView } from './useAnswerView';
import { useAnswerWork } from './useAnswerWork';
import { useAddress } from './useAddress';
import { type ViewRow, rowsOf, speakerOf } from './view';
import { parseView } from './viewAddress';

interface AnswerSheetProps {
  readonly question: OpenQuestion;
  readonly questions: readonly OpenQuestion[];
  readonly attributes: readonly AnswerAttribute[];
  /** What the address says of the list: what fits, its order, the answer that was looked at. */
  readonly address: string;
}

/** The answers to one open question, as soon as they are loaded. */
export function AnswerSheet(props: AnswerSheetProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const projectId = useStore(workbench.project)?.id ?? '';
  const columns = useMemo(() => new ChosenColumns(projectId), [projectId]);
  const shown = shownColumns(useStore(columns.names), props.attributes, props.question.questionnaire);
  const work = useAnswerWork(props.question.id, shown);
  const sheet = useStore(work.sheet);
  const failure = useStore(work.failure);
  if (sheet === null) {
    return failure ? <div className="room"><Failure error={failure} /></div> : <p className="room hint" aria-busy="true">{text('loading')}</p>;
  }
  return <LoadedSheet {...props} work={work} sheet={sheet} shown={shown} chooseColumns={(names) => columns.choose(names)} />;
}

interface LoadedSheetProps extends AnswerSheetProps {
  readonly work: AnswerWork;
  readonly sheet: Sheet;
  readonly shown: readonly string[];
  chooseColumns(names: readonly string[]): void;
}

interface OpenBar {
  readonly passages: readonly AnswerPassage[];
  readonly top: number;
}

/** The notes on one answer, beside its row. */
interface OpenMemos {
  readonly row: number;
  readonly top: number;
}

const BAR_HEIGHT = 380;

function LoadedSheet({ question, questions, attributes, address, work, sheet, shown, chooseColumns }: LoadedSheetProps) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text, count } = messages;
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const readOnly = project?.readOnly ?? false;
  const favourites = useMemo(() => new FavouriteCodes(project?.id ?? '', project?.coder ?? ''), [project?.id, project?.coder]);
  const digits = useStore(favourites.codes);
  const allGroups = useStore(work.groups);
  const grid = useRef<AnswerGridHandle>(null);
  const root = useRef<HTMLElement>(null);
  const [left] = useState(() => parseView(address));
  const [choice, setChoice] = useState(left.choice);
  const [sorting, setSorting] = useState(left.sorting);
  const [isGrouped, setGrouped] = useState(left.isGrouped);
  const [answerId, setAnswerId] = useState(left.answerId);
  useAddress(question.id, { choice, sorting, isGrouped, answerId });
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState(0);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [bar, setBar] = useState<OpenBar | null>(null);
  const [pane, setPane] = useState<number | null>(null);
  const [memosOn, setMemosOn] = useState<OpenMemos | null>(null);
  const [dialog, setDialog] = useState<'remove' | 'keys' | null>(null);
  const { notes, countOf } = useAnswerMemos(question.id);
  const groups = isGrouped ? allGroups : null;
  const codesById = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const view = useAnswerView(sheet, codes, choice, sorting, groups, open);

  const hasGroups = allGroups !== null;
  useEffect(() => {
    if (!isGrouped || hasGroups) return;
    void work.loadGroups();
    return () => work.stopGrouping();
  }, [work, isGrouped, hasGroups]);

  // Another list of answers: the rows stand for others now.
  const known = useRef(sheet);
  useEffect(() => {
    const before = known.current;
    known.current = sheet;
    if (before.state === sheet.state) return;
    const rowOf = new Map(sheet.ids.map((id, row) => [id, row]));
    const kept = [...selection.rows].flatMap((row) => rowOf.get(before.ids[row] ?? '') ?? []);
    setSelection({ rows: new Set(kept), anchor: null });
    setPane((row) => (row === null ? null : (rowOf.get(before.ids[row] ?? '') ?? null)));
    setMemosOn((open) => {
      const row = open ? rowOf.get(before.ids[open.row] ?? '') : undefined;
      return open && row !== undefined ? { ...open, row } : null;
    });
  }, [sheet, selection]);

  // The active answer stays active when other rows come to stand above it.
  const activeRow = useRef(Math.max(0, sheet.ids.indexOf(left.answerId ?? '')));
  const activate = useCallback((place: number) => {
    const row = view.rows[place];
    if (row) {
      activeRow.current = speakerOf(row);
      setAnswerId(sheet.ids[activeRow.current] ?? null);
    }
    setActive(place);
  }, [view.rows, sheet.ids]);
  useEffect(() => {
    const place = view.rows.findIndex((row) => rowsOf(row).includes(activeRow.current));
    setActive((now) => {
      const row = view.rows[now];
      return place < 0 || (row && rowsOf(row).includes(activeRow.current)) ? now : place;
    });
  }, [view.rows]);

  // Whoever comes back stands where they left.
  const isBack = useRef(left.answerId === null);
  useEffect(() => {
    if (isBack.current || (isGrouped && !allGroups)) return;
    isBack.current = true;
    requestAnimationFrame(() => grid.current?.focus());
  }, [isGrouped, allGroups]);

  const current = view.rows[Math.min(active, view.rows.length - 1)];
  /** What a deed is done to: the selected answers that are shown, else the active row's. */
  const subjects = (): readonly number[] => {
    const selected = selection.rows.size === 0 ? [] : view.fitting.filter((row) => selection.rows.has(row));
    return selected.length > 0 ? selected : current ? rowsOf(current) : [];
  };
  const whole = (rows: readonly number[]): AnswerPassage[] => rows.map((row) => ({ row, start: 0, end: sheet.texts[row]?.length ?? 0 }));

  const openBar = (passages: readonly AnswerPassage[], top: number) => {
    if (passages.length > 0) setBar({ passages, top: Math.max(8, Math.min(top, window.innerHeight - BAR_HEIGHT)) });
  };
  const repeat = (passages: readonly AnswerPassage[]) => {
    const path = CodingSession.lastPath.get();
    if (path === null) workbench.status.say({ kind: 'nothingToRepeat' });
    else void work.code(passages, path);
  };
  const goUncoded = (step: 1 | -1) => {
    const place = uncodedPlace(view.rows, sheet, Math.min(active, view.rows.length - 1), step);
    if (place < 0) return workbench.status.say({ kind: 'did', message: 'deed.noMoreUncoded', undoable: false });
    activate(place);
    requestAnimationFrame(() => grid.current?.focus());
  };
  /** Under the row; above it where there is no room, so that the answer can be read. */
  const besideRow = () => {
    const { top, bottom } = grid.current?.place() ?? { top: 0, bottom: 0 };
    return Math.max(8, Math.min(bottom + BAR_HEIGHT > window.innerHeight ? top - BAR_HEIGHT : bottom + 4, window.innerHeight - BAR_HEIGHT));
  };
  const openMemos = (row: number) => setMemosOn({ row, top: besideRow() });
  const run = (deed: AnswerDeed) => {
    if (deed === 'help') return setDialog('keys');
    if (deed === 'nextUncoded') return goUncoded(1);
    if (deed === 'previousUncoded') return goUncoded(-1);
    if (deed === 'open') {
      if (current) setPane(speakerOf(current));
      return;
    }
    if (deed === 'memo') {
      if (current) openMemos(speakerOf(current));
      return;
    }
    if (readOnly) return;
    if (typeof deed === 'object') {
      const path = codesById.get(digits.get(deed.favourite) ?? '')?.path;
      if (path !== undefined) void work.code(whole(subjects()), path);
      else workbench.status.say({ kind: 'did', message: 'deed.noFavouriteHere', values: { digit: deed.favourite }, undoable: false });
      return;
    }
    if (deed === 'code') {
      return openBar(whole(subjects()), besideRow());
    }
    if (deed === 'repeat') return repeat(whole(subjects()));
    if (deed === 'remove') {
      if (removables().length > 0) return setDialog('remove');
      return workbench.status.say({ kind: 'did', message: 'deed.noCodeToRemove', undoable: false });
    }
  };
  const removables = () => removablesOf(subjects(), sheet.codings, project?.coder ?? '');
  const backToGrid = () => grid.current?.focus();
  const closeBar = () => {
    setBar(null);
    setMemosOn(null);
    if (pane === null) backToGrid();
    else root.current?.querySelector<HTMLElement>('.answer-pane textarea')?.focus();
  };
  const fold = (row: ViewRow, isOpen: boolean) => {
    if (row.kind !== 'group') return;
    const now = new Set(open);
    if (isOpen) now.add(row.group.representative);
    else now.delete(row.group.representative);
    activeRow.current = speakerOf(row);
    setOpen(now);
  };
  const selected = selection.rows.size === 0 ? 0 : subjects().length;
  return (
    <section
      className="room fills answers"
      aria-labelledby="answers-title"
      ref={root}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement;
        if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        root.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
      }}
    >
      <div className="room-bar">
        <h1 id="answers-title">{text('room.answers')}</h1>
        <select
          className="field question-choice"
          data-testid="question-choice"
          aria-label={text('answers.question')}
          value={question.id}
          onChange={(event) => go({ room: 'answers', questionId: event.target.value })}
        >
          {questions.map((one) => (
            <option key={one.id} value={one.id}>{one.label || one.name} ({messages.number(one.coded)}/{messages.number(one.answers)})</option>
          ))}
        </select>
        <ProgressBar coded={view.coded} answers={sheet.ids.length} />
      </div>
      <div className="room-bar answer-tools">
        <AnswerFilters sheet={sheet} choice={choice} attributes={attributes} coders={view.coders} change={setChoice} />
        <button type="button" className="button" aria-pressed={isGrouped} data-testid="group-answers" onClick={() => setGrouped(!isGrouped)}>{text('answers.group')}</button>
        <ColumnsMenu attributes={attributes} shown={shown} choose={chooseColumns} />
        <button type="button" className="button quiet" onClick={() => setDialog('keys')}>{text('keys.title')} <kbd>?</kbd></button>
        <span className="room-note" role="status" data-testid="answers-shown">
          {isGrouped && !hasGroups ? text('answers.grouping') : text('answers.shown', { shown: view.fitting.length, all: sheet.ids.length })}
          {selected > 0 && ` · ${count('answers.selectedCount', selected)}`}
        </span>
        {isGrouped && !hasGroups && <GroupingProgress work={work} cancel={() => setGrouped(false)} />}
        {selected > 0 && !readOnly && (
          <span className="selected-deeds">
            <button type="button" className="button primary" data-testid="code-selected" onClick={() => run('code')}>{text('answers.code')} <kbd>c</kbd></button>
            <button type="button" className="button" data-testid="remove-selected" onClick={() => run('remove')}>{text('answers.remove')}</button>
          </span>
        )}
      </div>
      <div className="answer-body">
        {view.rows.length === 0 ? (
          <div className="answer-grid-empty"><p className="hint">{text('answers.noneFit')}</p>
            <button type="button" className="link" onClick={() => setChoice(NO_FILTER)}>{text('answers.showAll')}</button></div>
        ) : (
          <AnswerGrid
            handle={grid}
            sheet={sheet}
            view={view.rows}
            attributes={attributes}
            codesById={codesById}
            memos={countOf}
            sorting={sorting}
            active={active}
            selection={selection}
            isTree={groups !== null}
            sort={setSorting}
            activate={activate}
            select={setSelection}
            fold={fold}
            run={run}
            openMemos={(place) => {
              const row = view.rows[place];
              if (row) openMemos(speakerOf(row));
            }}
          />
        )}
        <div className="answer-side">
          {pane !== null && (
            <AnswerPane
              sheet={sheet}
              row={pane}
              codesById={codesById}
              readOnly={readOnly}
              code={(passage, top) => openBar([passage], top)}
              repeat={(passage) => repeat([passage])}
              memo={() => openMemos(pane)}
              remove={(one) => void work.uncode([one], codesById.get(one.coding.codeId)?.path ?? '')}
              close={() => {
                setPane(null);
                backToGrid();
              }}
            />
          )}
          <CodeFrequencies
            frequencies={view.frequencies}
            base={view.fitting.length}
            uncoded={view.uncoded}
            digitOf={(codeId) => favourites.digitOf(codeId)}
            chosen={choice.code}
            chosenCode={codesById.get(choice.code ?? '')}
            choose={(code) => setChoice({ ...choice, code })}
          />
        </div>
      </div>
      {bar && (
        <AnswerCodeBar
          codes={codes}
          subject={count('answers.toCode', bar.passages.length)}
          top={bar.top}
          apply={(path) => {
            void work.code(bar.passages, path);
            closeBar();
          }}
          close={closeBar}
        />
      )}
      {memosOn && (
        <div className="answer-memo-card" style={{ top: memosOn.top }}>
          <MemoCard
            key={memosOn.row}
            about={sheet.ids[memosOn.row] ?? ''}
            title={text('answers.memoOn', { case: sheet.cases[memosOn.row] ?? '' })}
            notes={notes}
            readOnly={readOnly}
            close={closeBar}
          />
        </div>
      )}
      {dialog === 'remove' && (
        <RemoveDialog
          removables={removables()}
          codesById={codesById}
          remove={({ codeId, codings }) => {
            void work.uncode(codings, codesById.get(codeId)?.path ?? '');
            setDialog(null);
            backToGrid();
          }}
          close={() => {
            setDialog(null);
            backToGrid();
          }}
        />
      )}
      {dialog === 'keys' && <AnswerKeys close={() => { setDialog(null); backToGrid(); }} />}
    </section>
  );
}
