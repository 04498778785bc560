import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SourceText } from '../../api/types';
import { annotationsOf } from '../../coding/annotations';
import { countBySubject } from '../../coding/notes';
import { useMessages } from '../../i18n/language';
import type { MatchCount } from '../../reader/matches';
import type { TextRange } from '../../reader/range';
import type { RoomCommand } from '../../reader/keys';
import { Reader } from '../../reader/reader';
import type { SelectedBy } from '../../reader/selectedPassage';
import { useWorkbench } from '../../state/context';
import { readerWords } from './readerWords';
import { columnsOf, readingView, shownCodings } from './readingView';
import type { TextWork } from './useTextWork';

export interface ReaderActions {
  command(command: RoomCommand): void;
  selected(passage: TextRange | null, by: SelectedBy): void;
  codingChosen(key: string | null, isNews: boolean): void;
  memoWanted(key: string): void;
  dragged(at: { readonly x: number; readonly y: number } | null): void;
  dropped(at: { readonly x: number; readonly y: number }): void;
}

export interface ReaderView {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly reader: Reader | null;
  readonly turn: number;
  readonly turns: number;
  readonly matches: MatchCount | null;
}

/** Mounts the reader, feeds it what is drawn at the text, and hands on what happens in it. */
export function useReader(source: SourceText, work: TextWork, actions: ReaderActions): ReaderView {
  const workbench = useWorkbench();
  const messages = useMessages();
  const host = useRef<HTMLDivElement | null>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const [place, setPlace] = useState({ turn: 0, turns: 0 });
  const [matches, setMatches] = useState<MatchCount | null>(null);
  // The reader lives longer than one render; what it calls must see the latest state.
  const latest = useRef({ actions, messages, work });
  latest.current = { actions, messages, work };

  useEffect(() => {
    if (!host.current) return;
    const made = new Reader(host.current, {
      text: source.text,
      segments: source.segments,
      label: source.name,
      words: readerWords(() => latest.current.messages),
      events: {
        command: (command) => latest.current.actions.command(command),
        selected: (passage, by) => latest.current.actions.selected(passage, by),
        codingChosen: (key, isNews) => latest.current.actions.codingChosen(key, isNews),
        endsMoved: (key, range) => void latest.current.work.session.revise(key, range),
        memoWanted: (key) => latest.current.actions.memoWanted(key),
        dragged: (at) => latest.current.actions.dragged(at),
        dropped: (at) => latest.current.actions.dropped(at),
        turnChanged: (turn, turns) => setPlace({ turn, turns }),
        matchesChanged: setMatches,
        copied: () => workbench.status.say({ kind: 'copied' }),
      },
    });
    setReader(made);
    return () => {
      made.destroy();
      setReader(null);
    };
  }, [source.id, source.text, source.segments, source.name, workbench]);

  const { session, notes, stars } = work;
  useEffect(() => {
    if (!reader) return;
    // Straight from the session to the reader: a new coding need not wait for a render.
    const show = () => {
      const view = readingView.get();
      const me = workbench.project.get()?.coder ?? '';
      const codes = workbench.codes.get();
      const codings = shownCodings(session.codings.get(), codes, view, me);
      reader.show({
        annotations: annotationsOf(codings, codes, countBySubject(notes.memos.get())),
        stars: stars.quotes.get().filter(({ coder }) => !view.blind || coder === me),
        columns: columnsOf(session.codings.get(), view, me),
      });
    };
    show();
    const stops = [session.codings, workbench.codes, notes.memos, stars.quotes, readingView, workbench.project]
      .map((store) => store.subscribe(show));
    const wholeToo = () => reader.renderAll(readingView.get().whole);
    wholeToo();
    stops.push(readingView.subscribe(wholeToo));
    return () => stops.forEach((stop) => stop());
  }, [reader, session, notes, stars, workbench]);

  return { host, reader, matches, ...place };
}
