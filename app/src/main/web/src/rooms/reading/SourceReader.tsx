import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SourceText } from '../../api/types';
import { CodingSession } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { CodeBar } from './CodeBar';
import { CodePanel } from './CodePanel';
import { KeyHelp } from './KeyHelp';
import { ReaderHeading } from './ReaderHeading';
import { useReader } from './useReader';

interface SourceReaderProps {
  readonly source: SourceText;
  readonly range: readonly [number, number] | null;
}

export function SourceReader({ source, range }: SourceReaderProps) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const codes = useStore(workbench.codes);
  const readOnly = useStore(workbench.project)?.readOnly ?? false;
  const session = useMemo(() => new CodingSession(workbench, source), [workbench, source]);
  const [helpOpen, setHelpOpen] = useState(false);
  const view = useReader({ source, session, readOnly, openHelp: () => setHelpOpen(true) });
  const { reader, passage } = view;

  const revision = useStore(workbench.revision);
  const [firstRevision] = useState(revision);
  useEffect(() => {
    if (revision !== firstRevision) void session.reload();
  }, [session, revision, firstRevision]);

  const [start, end] = range ?? [null, null];
  useEffect(() => {
    if (!reader) return;
    if (start !== null && end !== null) reader.reveal({ start, end });
    reader.focus();
  }, [reader, start, end]);

  const apply = (path: string) => {
    if (!passage) return;
    void session.apply(passage, path);
    reader?.focus();
    reader?.clearSelection();
  };
  return (
    <div className="reading">
      <div className="reading-text">
        <ReaderHeading source={source} session={session} turn={view.turn} turns={view.turns} openHelp={() => setHelpOpen(true)} />
        <div className="reader-host" ref={view.host} />
      </div>
      {reader && passage && !readOnly && createPortal(
        <CodeBar
          codes={codes}
          passage={passage}
          focused={view.barFocused}
          apply={apply}
          leave={() => reader.resume()}
          close={() => {
            reader.focus();
            reader.clearSelection();
          }}
          pass={(command) => reader.run(command)}
        />,
        reader.barHost,
      )}
      <CodePanel codes={codes} canApply={passage !== null && !readOnly} readOnly={readOnly} apply={apply} />
      <KeyHelp isOpen={helpOpen} close={() => setHelpOpen(false)} messages={messages} />
    </div>
  );
}
