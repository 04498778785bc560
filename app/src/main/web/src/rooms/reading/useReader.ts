import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SourceText } from '../../api/types';
import { annotationsOf } from '../../coding/annotations';
import { CodingSession, type Passage } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { Reader } from '../../reader/reader';
import { useWorkbench } from '../../state/context';

interface ReaderInput {
  readonly source: SourceText;
  readonly session: CodingSession;
  readonly readOnly: boolean;
  openHelp(): void;
}

export interface ReaderView {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly reader: Reader | null;
  /** What is selected, and not yet coded. */
  readonly passage: Passage | null;
  /** Grows each time the code bar's field is to take the focus; 0 while the text keeps it. */
  readonly barFocused: number;
  readonly turn: number;
  readonly turns: number;
}

/** Mounts the reader, feeds it the codings, and turns what happens in it into state and deeds. */
export function useReader({ source, session, readOnly, openHelp }: ReaderInput): ReaderView {
  const workbench = useWorkbench();
  const messages = useMessages();
  const host = useRef<HTMLDivElement | null>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  const [passage, setPassage] = useState<Passage | null>(null);
  const [barFocused, setBarFocused] = useState(0);
  const [place, setPlace] = useState({ turn: 0, turns: 0 });
  // The reader lives longer than one render; what it calls must see the latest state.
  const latest = useRef({ session, passage, readOnly, openHelp, messages, coding: null as string | null });
  latest.current = { ...latest.current, session, passage, readOnly, openHelp, messages };

  useEffect(() => {
    if (!host.current) return;
    const command = (name: 'code' | 'repeat' | 'remove' | 'help') => {
      const now = latest.current;
      if (name === 'help') return now.openHelp();
      if (now.readOnly) return;
      if (name === 'code') return setBarFocused((times) => times + 1);
      if (name === 'remove') {
        if (now.coding === null) workbench.status.say({ kind: 'noCurrentCoding' });
        else void now.session.remove(now.coding);
        return;
      }
      const path = CodingSession.lastPath.get();
      if (path === null) workbench.status.say({ kind: 'nothingToRepeat' });
      else if (!now.passage) workbench.status.say({ kind: 'noSelection' });
      else {
        void now.session.apply(now.passage, path);
        made.clearSelection();
      }
    };
    const made = new Reader(host.current, {
      text: source.text,
      segments: source.segments,
      label: source.name,
      codesAtTurn: (paths) => latest.current.messages.text('reading.codesAtTurn', { codes: paths }),
      selected: (selected, by) => {
        setPassage(selected);
        if (!selected) setBarFocused(0);
        else if (by === 'pointer') setBarFocused((times) => times + 1);
      },
      turnChanged: (turn, turns) => setPlace({ turn, turns }),
      codingChosen: (id) => {
        latest.current.coding = id;
        const coding = latest.current.session.codings.get().find((one) => one.key === id);
        if (coding) workbench.status.say({ kind: 'atCoding', path: coding.code, coder: coding.coder });
      },
      command,
      copied: () => workbench.status.say({ kind: 'copied' }),
    });
    setReader(made);
    return () => {
      made.destroy();
      setReader(null);
      setPassage(null);
    };
  }, [source.id, source.text, source.segments, source.name, workbench]);

  useEffect(() => {
    // Straight from the session to the reader: a new coding need not wait for a render.
    const show = () => reader?.showAnnotations(annotationsOf(session.codings.get(), workbench.codes.get()));
    show();
    const stops = [session.codings.subscribe(show), workbench.codes.subscribe(show)];
    return () => stops.forEach((stop) => stop());
  }, [reader, session, workbench]);

  return { host, reader, passage, barFocused, ...place };
}
