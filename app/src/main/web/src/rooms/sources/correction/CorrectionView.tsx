import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '../../../api/errors';
import type { SourceText } from '../../../api/types';
import { useMessages } from '../../../i18n/language';
import { Failure } from '../../../parts/Failure';
import { formatRoute, go } from '../../../route/route';
import { useWorkbench } from '../../../state/context';
import { FilePicker } from '../import/FilePicker';
import { type Correction, SourceCalls } from '../sourceCalls';
import { CorrectionPreview } from './CorrectionPreview';

interface CorrectionViewProps {
  readonly sourceId: string;
  /** Where somebody came from in the reader, to go on there; null for the beginning. */
  readonly range: readonly [number, number] | null;
}

/** A text in a plain editor, and what its correction does to what is coded, before it is saved. */
export function CorrectionView({ sourceId, range }: CorrectionViewProps) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const calls = useMemo(() => new SourceCalls(workbench.client), [workbench]);
  const [source, setSource] = useState<SourceText | null>(null);
  const [typed, setTyped] = useState('');
  const [correction, setCorrection] = useState<Correction | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const editor = useRef<HTMLTextAreaElement>(null);
  const result = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let left = false;
    workbench.calls.source(sourceId).then(
      (loaded) => {
        if (left) return;
        setSource(loaded);
        setTyped(loaded.text);
      },
      (error: unknown) => {
        if (!left && error instanceof ApiError) setFailure(error);
      },
    );
    return () => {
      left = true;
    };
  }, [workbench, sourceId]);
  useEffect(() => {
    const field = editor.current;
    if (!source || !field) return;
    if (range) field.setSelectionRange(...range);
    // A field that gets the focus shows where its caret is.
    field.focus();
  }, [source]);

  const isChanged = source !== null && typed !== source.text;
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      if (error instanceof ApiError) setFailure(error);
      else workbench.report(error);
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    attempt(async () => {
      setCorrection(await calls.correction(sourceId, typed));
      requestAnimationFrame(() => result.current?.focus());
    });
  const save = () =>
    attempt(async () => {
      if (!correction) return;
      await workbench.writes.addOnce(() => calls.saveText(sourceId, typed, correction.shown));
      workbench.status.say({ kind: 'did', message: 'correct.done', values: { name: source?.name ?? '', changed: correction.changed }, undoable: true });
      await workbench.reload();
      if (correction.changed > 0) go({ room: 'sources', view: 'reviews', sourceId });
      else if (range) go({ room: 'reading', sourceId, range });
      else go({ room: 'sources' });
    });
  if (source === null) {
    return failure ? <div className="room"><Failure error={failure} /></div> : <p className="room hint" aria-busy="true">{text('loading')}</p>;
  }
  return (
    <section className="room fills correction" aria-labelledby="correct-title">
      <div className="room-bar">
        {range
          ? <a href={formatRoute({ room: 'reading', sourceId, range })} data-testid="correct-back">{text('correct.back')}</a>
          : <a href={formatRoute({ room: 'sources' })}>{text('room.sources')}</a>}
        <h1 id="correct-title">{text('correct.title', { name: source.name })}</h1>
        <span className="room-actions">
          <FilePicker
            className="button"
            label={text('correct.fromFile')}
            add={([first]) =>
              void attempt(async () => {
                if (!first) return;
                setTyped(await calls.textOf(sourceId, first.file));
                setCorrection(null);
              })
            }
          />
          <button type="button" className="button" disabled={!isChanged || isBusy} data-testid="correct-look" onClick={() => void look()}>
            {text('correct.look')}
          </button>
          <button type="button" className="button primary" disabled={correction === null || isBusy} data-testid="correct-save" onClick={() => void save()}>
            {text('sources.save')}
          </button>
        </span>
      </div>
      {failure && <Failure error={failure} />}
      <div className={`correction-body${correction ? ' has-result' : ''}`}>
        <textarea
          ref={editor}
          className="correction-text"
          data-testid="correct-text"
          aria-label={text('correct.text')}
          aria-describedby="correct-help"
          spellCheck
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setCorrection(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isChanged) {
              event.preventDefault();
              void look();
            }
          }}
        />
        {correction && (
          <div className="correction-result" tabIndex={0} ref={result} role="region" aria-label={text('correct.result')} data-testid="correct-result">
            <p>
              <b>{count('correct.places', correction.edits.length)}.</b>{' '}
              {text('correct.passages', { moved: correction.passages.length - correction.changed, changed: correction.changed })}
            </p>
            <CorrectionPreview before={source.text} correction={correction} />
          </div>
        )}
      </div>
      <p className="hint" id="correct-help">{text('correct.help')}</p>
    </section>
  );
}
