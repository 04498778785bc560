import { useEffect, useState } from 'react';
import { failureWords } from '../../../api/failureWords';
import { useMessages } from '../../../i18n/language';
import { Failure } from '../../../parts/Failure';
import { useWorkbench } from '../../../state/context';
import { FilePicker } from './FilePicker';
import { FilePreview } from './FilePreview';
import type { DroppedFile } from './droppedFiles';
import type { UploadedFile } from './importTypes';
import { type Sending, useImport } from './useImport';

interface ImportPanelProps {
  readonly files: readonly DroppedFile[];
  readonly isOver: boolean;
  /** Whether the system's dialog for files has been asked for elsewhere. */
  readonly chooser: { readonly isAsked: boolean; opened(): void };
  add(files: readonly DroppedFile[]): void;
  close(): void;
}

/** Files on their way in: each with its progress, and what was found in it, before anything is saved. */
export function ImportPanel({ files, isOver, chooser, add, close }: ImportPanelProps) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text, count, number, compare } = messages;
  const bringing = useImport(files);
  const { status, sending, failure } = bringing;
  const [shownId, setShownId] = useState<string | null>(null);
  // Files come in as they can; the list stays in one order.
  const received = [...(status?.files ?? [])].sort((a, b) => compare(`${a.folder}/${a.name}`, `${b.folder}/${b.name}`));
  const shown = received.find(({ id }) => id === shownId) ?? received[0] ?? null;
  const goingIn = received.filter(({ choices, kind }) => !choices.leftOut && kind !== 'questionnaire' && kind !== 'part');
  const canSave =
    sending.length === 0 &&
    !bringing.isChoosing &&
    status !== null &&
    !status.saving &&
    goingIn.length > 0 &&
    goingIn.every(({ state, existing }) => state === 'read' && existing === undefined);

  useEffect(() => {
    document.getElementById('import-title')?.focus();
  }, []);

  const save = async () => {
    if (!(await bringing.save())) return;
    workbench.status.say({ kind: 'did', message: goingIn.length === 1 ? 'import.broughtOne' : 'import.brought', values: { count: goingIn.length }, undoable: true });
    close();
    await workbench.reload();
  };
  const hindrance = sending.length > 0
    ? text('import.isSending')
    : bringing.isChoosing || received.some(({ state }) => state !== 'read' && state !== 'failed')
      ? text('import.isReading')
      : goingIn.some(({ state, existing }) => state === 'failed' || existing !== undefined)
        ? text('import.leaveOutFirst')
        : '';
  return (
    <section className={`room fills import${isOver ? ' is-drop' : ''}`} aria-labelledby="import-title">
      <div className="room-bar">
        <h1 id="import-title" tabIndex={-1}>{text('import.title')}</h1>
        <span className="room-note">{count('import.files', received.length + sending.length)}</span>
        <span className="room-note">{status && text('import.limit', { size: number(Math.round(status.largestFile / 1_048_576)) })}</span>
        <span className="room-actions">
          <FilePicker className="button" label={text('import.more')} add={add} {...chooser} />
          <FilePicker className="button" label={text('import.folder')} folder add={add} />
        </span>
      </div>
      {failure && <Failure error={failure} />}
      <div className="import-body">
        <ul className="import-files" aria-label={text('import.list')}>
          {received.map((file) => (
            <Received
              key={file.id}
              file={file}
              isShown={file === shown}
              show={() => setShownId(file.id)}
              leaveOut={(leftOut) => void bringing.choose(file.id, { ...file.choices, leftOut })}
              remove={() => void bringing.remove(file.id)}
            />
          ))}
          {sending.map((one) => <OnItsWay key={one.key} sending={one} cancel={() => bringing.cancel(one.key)} />)}
        </ul>
        <div className="import-preview">
          {shown && status && (
            <FilePreview
              key={shown.id}
              importId={status.id}
              file={shown}
              others={received}
              choose={(choices) => void bringing.choose(shown.id, choices)}
            />
          )}
        </div>
      </div>
      <div className="import-end">
        <button type="button" className="button primary" disabled={!canSave} data-testid="import-save" onClick={() => void save()}>
          {status?.saving ? text('import.saving', { percent: number(Math.round(status.saved * 100)) }) : count('import.save', goingIn.length)}
        </button>
        <button type="button" className="button" data-testid="import-discard" onClick={close}>{text('import.discard')}</button>
        <span className="hint" role="status">{hindrance || text('import.oneStep')}</span>
      </div>
    </section>
  );
}

function OnItsWay({ sending: one, cancel }: { readonly sending: Sending; cancel(): void }) {
  const messages = useMessages();
  const { text } = messages;
  const words = one.failure && failureWords(one.failure, messages);
  return (
    <li className="import-file" data-testid="import-file">
      <span className="import-name">{one.path}</span>
      {words ? (
        <span className="is-bad" role="alert" title={words.detail ?? undefined}>{words.sentence}</span>
      ) : (
        <progress value={one.share} max={1} aria-label={text('import.sendingFile', { name: one.path })} />
      )}
      <button type="button" className="link" onClick={cancel}>{words ? text('import.removeFile') : text('import.cancel')}</button>
    </li>
  );
}

interface ReceivedProps {
  readonly file: UploadedFile;
  readonly isShown: boolean;
  show(): void;
  leaveOut(leftOut: boolean): void;
  remove(): void;
}

function Received({ file, isShown, show, leaveOut, remove }: ReceivedProps) {
  const { text, number } = useMessages();
  const { choices, state } = file;
  const isDone = state === 'read' || state === 'failed';
  return (
    <li className={`import-file${isShown ? ' is-shown' : ''}${choices.leftOut ? ' is-out' : ''}`} data-testid="import-file">
      <button type="button" className="import-name" aria-pressed={isShown} onClick={show}>
        {file.folder !== '' && <span className="hint">{file.folder}/</span>}
        {file.name}
      </button>
      {!isDone && <progress {...(state === 'reading' ? { value: file.done } : {})} max={1} aria-label={text('import.readingFile', { name: file.name })} />}
      <span className="import-state">
        {choices.leftOut
          ? text('import.leftOut')
          : state === 'failed'
            ? <span className="is-bad">{text('import.failed')}</span>
            : file.existing !== undefined
              ? <span className="is-bad">{text('import.existsShort')}</span>
              : isDone
                ? <>{file.kind && text(`import.kind.${file.kind}`)}{file.like && <span className="is-warning"> · {text('import.likeShort', { percent: number(Math.round(file.like.share * 100)) })}</span>}</>
                : text('import.isReading')}
      </span>
      {isDone ? (
        <button type="button" className="link" onClick={() => leaveOut(!choices.leftOut)}>
          {choices.leftOut ? text('import.takeIn') : text('import.leaveOut')}
          <span className="visually-hidden"> {file.name}</span>
        </button>
      ) : (
        <button type="button" className="link" onClick={remove}>{text('import.cancel')}<span className="visually-hidden"> {file.name}</span></button>
      )}
    </li>
  );
}
