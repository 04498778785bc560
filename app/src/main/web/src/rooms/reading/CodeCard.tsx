import { useEffect, useMemo, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Code } from '../../api/types';
import { Notes } from '../../coding/notes';
import { useMessages } from '../../i18n/language';
import { CodeDefinition } from '../../parts/CodeDefinition';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useRevision } from '../../state/useRevision';
import type { FavouriteCodes } from './favourites';
import { MemoCard } from './MemoCard';
import { changeView, readingView } from './readingView';

interface CodeCardProps {
  readonly code: Code;
  readonly favourites: FavouriteCodes;
  readonly readOnly: boolean;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** What a code means, and what can be done with it here: its key, showing it alone, notes on it. */
export function CodeCard({ code, favourites, readOnly }: CodeCardProps) {
  const { text } = useMessages();
  const { codeId } = useStore(readingView);
  const digit = [...useStore(favourites.codes)].find(([, id]) => id === code.id)?.[0];
  return (
    <section className="code-card" aria-label={code.name}>
      <CodeDefinition code={code} />
      <div className="code-card-deeds">
        <button
          type="button"
          className="button quiet"
          aria-pressed={codeId === code.id}
          onClick={() => changeView({ codeId: codeId === code.id ? null : code.id })}
        >
          {text('view.onlyCode')}
        </button>
        <CodeNotes code={code} readOnly={readOnly} />
        <label>
          {text('codes.key')}{' '}
          <select
            className="field"
            data-testid="code-key"
            value={digit ?? ''}
            onChange={(event) => favourites.assign(code.id, event.target.value === '' ? null : Number(event.target.value))}
          >
            <option value="">–</option>
            {DIGITS.map((one) => <option key={one} value={one}>{one}</option>)}
          </select>
        </label>
      </div>
    </section>
  );
}

function CodeNotes({ code, readOnly }: { readonly code: Code; readonly readOnly: boolean }) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const notes = useMemo(() => new Notes(workbench, () => workbench.calls.memosAbout(code.id)), [workbench, code.id]);
  const revision = useRevision(concernsKinds('Memo'));
  useEffect(() => {
    // Codes are pointed at in passing: only what is opened is asked for.
    if (isOpen) void notes.reload();
  }, [notes, isOpen, revision]);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button quiet">{text('memo.notes')}</Button>
      <Popover className="popover" placement="left top">
        <Dialog className="memo-dialog" aria-label={text('memo.onCode', { code: code.path })}>
          <MemoCard
            about={code.id}
            title={text('memo.onCode', { code: code.path })}
            notes={notes}
            readOnly={readOnly}
            close={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
