import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { SourceText } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { MemoCard } from './MemoCard';
import { changeView, codedShare, readingView } from './readingView';
import type { Neighbours } from './useNeighbours';
import type { ReaderView } from './useReader';
import type { TextWork } from './useTextWork';
import { ViewMenu } from './ViewMenu';

interface ReaderHeadingProps {
  readonly source: SourceText;
  readonly work: TextWork;
  readonly view: ReaderView;
  readonly neighbours: Neighbours;
  /** Leads to the correction of the text, at the same place; null where nothing can be corrected. */
  readonly correct: (() => void) | null;
  openHelp(): void;
  /** A letter or sign that means nothing to the buttons here. */
  press(event: KeyboardEvent): void;
}

/** What is being read, how far it has come, and how it is shown. */
export function ReaderHeading({ source, work, view: { turn, turns }, neighbours, correct, openHelp, press }: ReaderHeadingProps) {
  const { text, number } = useMessages();
  const workbench = useWorkbench();
  const codes = useStore(workbench.codes);
  const me = useStore(workbench.project)?.coder ?? '';
  const readingAs = useStore(readingView);
  const share = codedShare(useStore(work.session.codings), me, source.length);
  const only = codes.find(({ id }) => id === readingAs.codeId);
  return (
    <header
      className="reading-heading"
      onKeyDown={({ nativeEvent }) => nativeEvent.key.length === 1 && nativeEvent.key !== ' ' && isOwn(nativeEvent) && press(nativeEvent)}
    >
      <SourceLink way="previous" to={neighbours.previous} />
      <h1 title={source.name}>{source.name}</h1>
      <SourceLink way="next" to={neighbours.next} />
      <span className="chips">
        {source.case !== null && source.case !== source.name && <span className="chip">{source.case}</span>}
        {Object.entries(source.attributes ?? {}).map(([name, value]) => (
          <span className="chip" key={name} title={name}>
            {/^[\d.,]+$/.test(value) ? `${name} ${value}` : value}
          </span>
        ))}
      </span>
      {only && (
        <button type="button" className="chip is-on" title={text('view.allCodes')} onClick={() => changeView({ codeId: null })}>
          {text('view.only', { code: only.name })} <span aria-hidden="true">✕</span>
        </button>
      )}
      <span className="reading-place">
        <span className="progress" aria-hidden="true"><i style={{ width: `${share * 100}%` }} /></span>
        <span>{text('reading.coded', { percent: number(Math.round(share * 100)) })}</span>
        {turns > 0 && <span>{text('reading.place', { turn: turn + 1, turns })}</span>}
      </span>
      <SourceNotes source={source} work={work} />
      {correct && <button type="button" className="button quiet" data-testid="correct-text-here" title={text('readingCommand.correct')} onClick={correct}>{text('reading.correct')}</button>}
      <ViewMenu source={source} work={work} />
      <button type="button" className="button quiet" title={text('keys.title')} aria-label={text('keys.title')} onClick={openHelp}>
        <kbd>?</kbd>
      </button>
    </header>
  );
}

/** A popover that hangs on a button reports its keys here, though it stands elsewhere on the page. */
function isOwn({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.reading-heading') !== null;
}

function SourceLink({ way, to }: { readonly way: 'previous' | 'next'; readonly to: Neighbours['next'] }) {
  const { text } = useMessages();
  if (!to) return null;
  return (
    <a
      className="source-link"
      data-testid={`${way}-source`}
      href={formatRoute({ room: 'reading', sourceId: to.id, range: null })}
      aria-label={text(`reading.${way}`, { name: to.name })}
      title={`${to.name} (${way === 'next' ? '>' : '<'})`}
    >
      {way === 'next' ? '›' : '‹'}
    </a>
  );
}

function SourceNotes({ source, work }: { readonly source: SourceText; readonly work: TextWork }) {
  const { text, number } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const readOnly = useStore(useWorkbench().project)?.readOnly ?? false;
  const count = useStore(work.notes.memos).filter(({ about }) => about === source.id).length;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button quiet" data-testid="source-notes" aria-label={text('memo.onSource', { source: source.name })}>
        ✎{count > 0 && <span className="figure"> {number(count)}</span>}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="memo-dialog" aria-label={text('memo.onSource', { source: source.name })}>
          <MemoCard
            about={source.id}
            title={text('memo.onSource', { source: source.name })}
            notes={work.notes}
            readOnly={readOnly}
            close={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
