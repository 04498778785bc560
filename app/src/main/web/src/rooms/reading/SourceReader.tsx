import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Code, SourceText } from '../../api/types';
import { CodingSession, type Passage } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import type { RoomCommand } from '../../reader/keys';
import { linesAt } from '../../parts/lines';
import { go } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { likeText } from '../search/like';
import { CodeBar } from './CodeBar';
import { CodePanel } from './CodePanel';
import { DragGhost } from './DragGhost';
import { FavouriteCodes } from './favourites';
import { FindBar } from './FindBar';
import { GoToBar } from './GoToBar';
import { inVivo } from './inVivo';
import { KeyHelp } from './KeyHelp';
import { MemoCard } from './MemoCard';
import { ReaderHeading } from './ReaderHeading';
import { useNeighbours } from './useNeighbours';
import { useReader } from './useReader';
import { useReadingCommands } from './useReadingCommands';
import { useTextWork } from './useTextWork';

interface SourceReaderProps {
  readonly source: SourceText;
  readonly range: readonly [number, number] | null;
}

/** What stands at the passage: nothing, the bar for codes, or the notes of a coding. */
type AtPassage = { readonly kind: 'nothing' } | OpenCodes | { readonly kind: 'memo'; readonly key: string };

interface OpenCodes {
  readonly kind: 'codes';
  /** Grows each time the field is to take the focus; 0 while the text keeps it. */
  readonly focused: number;
  /** What stands in the field to begin with. */
  readonly typed: string;
  readonly withMemo: boolean;
}

const NOTHING: AtPassage = { kind: 'nothing' };
const CODES: OpenCodes = { kind: 'codes', focused: 0, typed: '', withMemo: false };

export function SourceReader({ source, range }: SourceReaderProps) {
  const workbench = useWorkbench();
  const { text, language } = useMessages();
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const readOnly = project?.readOnly ?? false;
  const work = useTextWork(source);
  const { session, stars } = work;
  const favourites = useMemo(() => new FavouriteCodes(project?.id ?? '', project?.coder ?? ''), [project?.id, project?.coder]);
  const neighbours = useNeighbours(source.id);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [coding, setCoding] = useState<string | null>(null);
  const [atPassage, setAtPassage] = useState<AtPassage>(NOTHING);
  const [tool, setTool] = useState<'help' | 'find' | 'goTo' | null>(null);
  const [drag, setDrag] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const asks = useRef(0);

  const openCodes = (change: Partial<OpenCodes> = {}) => {
    const focused = ++asks.current;
    setAtPassage((now): AtPassage => ({ ...(now.kind === 'codes' ? now : CODES), focused, ...change }));
  };

  const apply = (to: Passage | null, path: string, options: { readonly memo?: string; readonly stay?: boolean } = {}) => {
    if (readOnly) return;
    if (!to) return workbench.status.say({ kind: 'noSelection' });
    void session.apply(to, path, options.memo);
    if (options.stay) return;
    setAtPassage(NOTHING);
    reader?.clearSelection();
    // What was just made is at hand: for a note, other ends, another code.
    reader?.choose(session.own(to, path)?.key ?? null);
    reader?.focus();
  };

  const openMemo = (key: string) => {
    const at = session.byKey(key);
    if (!at) return;
    reader?.placeBar(at);
    setAtPassage({ kind: 'memo', key });
  };

  const writeMemo = () => {
    const subject = reader?.subject() ?? null;
    const mine = subject && session.at(subject).filter(({ coder }) => coder === project?.coder).at(-1);
    const key = passage === null && coding !== null ? coding : mine?.key;
    if (key) return openMemo(key);
    // A note on a passage is a note on its coding: the bar asks for both.
    reader?.run({ name: 'code' });
    openCodes({ withMemo: true });
  };

  const code = (to: Passage | null, used: Code | undefined) => {
    if (used) apply(to, used.path);
  };

  const command = (asked: RoomCommand) => {
    const subject = reader?.subject() ?? null;
    switch (asked.name) {
      case 'help':
      case 'find':
      case 'goTo':
        return setTool(asked.name);
      case 'like': {
        if (!subject) return workbench.status.say({ kind: 'noSelection' });
        const like = likeText({ source: source.name, lines: linesAt(source.segments, subject) }, language);
        if (like) go({ room: 'search', query: like });
        return;
      }
      case 'moveSource': {
        const next = asked.by === 1 ? neighbours.next : neighbours.previous;
        if (next) go({ room: 'reading', sourceId: next.id, range: null });
        return;
      }
      default:
        if (readOnly) return;
    }
    switch (asked.name) {
      case 'code':
        return openCodes();
      case 'favourite': {
        const id = favourites.codes.get().get(asked.digit);
        const used = codes.find((one) => one.id === id);
        if (!used) return workbench.status.say({ kind: 'did', message: 'deed.noFavourite', values: { digit: asked.digit }, undoable: false });
        return code(subject, used);
      }
      case 'repeat': {
        const path = CodingSession.lastPath.get();
        if (path === null) return workbench.status.say({ kind: 'nothingToRepeat' });
        return apply(subject, path);
      }
      case 'inVivo': {
        if (!subject) return workbench.status.say({ kind: 'noSelection' });
        const name = inVivo(source.text.slice(subject.start, subject.end));
        return name.isName ? apply(subject, name.path) : openCodes({ typed: name.path });
      }
      case 'memo':
        return writeMemo();
      case 'star':
        if (!subject) return workbench.status.say({ kind: 'noSelection' });
        return void stars.toggle(subject);
      case 'remove':
        if (coding === null) return workbench.status.say({ kind: 'noCurrentCoding' });
        setAtPassage(NOTHING);
        return void session.remove(coding);
    }
  };

  const view = useReader(source, work, {
    command,
    selected: (selected, by) => {
      setPassage(selected);
      if (!selected) setAtPassage((now) => (now.kind === 'codes' ? NOTHING : now));
      else if (by === 'pointer') openCodes();
      else setAtPassage((now) => (now.kind === 'codes' ? now : CODES));
    },
    codingChosen: (key, isNews) => {
      setCoding(key);
      setAtPassage((now) => (now.kind === 'memo' && now.key !== key ? NOTHING : now));
      const chosen = session.byKey(key);
      if (chosen && isNews) workbench.status.say({ kind: 'atCoding', path: chosen.code, coder: chosen.coder });
    },
    memoWanted: openMemo,
    dragged: setDrag,
    dropped: ({ x, y }) => {
      setDrag(null);
      const id = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-code]')?.dataset['code'];
      code(passage, codes.find((one) => one.id === id));
    },
  });
  const { reader } = view;
  const correct = readOnly || source.kind === 'openQuestion' || !reader ? null : () => {
    const { start: from, end: to } = reader.here();
    go({ room: 'sources', view: 'correct', sourceId: source.id, range: [from, to] });
  };
  useReadingCommands(source.id, (tool) => (tool === 'like' ? command({ name: 'like' }) : setTool(tool)), correct);

  const [start, end] = range ?? [null, null];
  useEffect(() => {
    if (!reader) return;
    if (start !== null && end !== null) reader.reveal({ start, end });
    reader.focus();
  }, [reader, start, end]);

  const close = () => {
    setAtPassage(NOTHING);
    reader?.focus();
    if (atPassage.kind === 'codes') reader?.clearSelection();
  };
  const memoCoding = atPassage.kind === 'memo' ? session.byKey(atPassage.key) : undefined;
  return (
    <div className="reading">
      <div className="reading-text">
        <ReaderHeading
          source={source}
          work={work}
          view={view}
          neighbours={neighbours}
          correct={correct}
          openHelp={() => setTool('help')}
          press={(event) => reader?.press(event)}
        />
        <div className="reader-frame">
          <div className="reader-host" ref={view.host} />
          {tool === 'find' && reader && (
            <FindBar
              matches={view.matches}
              find={(query) => reader.find(query)}
              step={(by) => reader.findNext(by)}
              close={() => {
                setTool(null);
                reader.selectMatch();
                reader.find(null);
              }}
            />
          )}
          {tool === 'goTo' && reader && (
            <GoToBar
              turns={view.turns}
              goToLine={(line) => reader.walk.goToLine(line)}
              goToTurn={(turn) => reader.walk.goToTurn(turn - 1)}
              close={() => {
                setTool(null);
                reader.focus();
              }}
            />
          )}
        </div>
      </div>
      {reader && passage && atPassage.kind === 'codes' && !readOnly && createPortal(
        <CodeBar
          key={atPassage.typed}
          codes={codes}
          passage={passage}
          session={session}
          starred={stars.at(passage) !== undefined}
          focused={atPassage.focused}
          typed={atPassage.typed}
          withMemo={atPassage.withMemo}
          apply={(path, options) => apply(passage, path, options)}
          deed={(name) => command({ name })}
          leave={() => reader.resume()}
          close={close}
          pass={(passed) => reader.run(passed)}
        />,
        reader.barHost,
      )}
      {reader && memoCoding && !memoCoding.pending && createPortal(
        <MemoCard
          about={memoCoding.id}
          title={text('memo.onCoding', { code: memoCoding.code })}
          notes={work.notes}
          readOnly={readOnly}
          close={close}
        />,
        reader.barHost,
      )}
      <CodePanel
        codes={codes}
        favourites={favourites}
        work={work}
        place={{ turn: view.turn, passage, coding }}
        source={source}
        canApply={(passage !== null || coding !== null) && !readOnly}
        readOnly={readOnly}
        isDropTarget={drag !== null}
        apply={(path) => apply(reader?.subject() ?? null, path)}
        choose={(key) => reader?.walk.goToCoding(key)}
        remove={(key) => void session.remove(key)}
        openMemo={(key) => {
          reader?.walk.goToCoding(key);
          openMemo(key);
        }}
      />
      {drag && <DragGhost at={drag} words={passage ? source.text.slice(passage.start, passage.end) : ''} />}
      <KeyHelp isOpen={tool === 'help'} close={() => setTool(null)} />
    </div>
  );
}
