import { type FormEvent, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { type Version, versionsOf } from './calls';
import { Differences } from './Differences';
import type { Codebook } from './useCodebook';

interface VersionsDialogProps {
  readonly isOpen: boolean;
  readonly readOnly: boolean;
  readonly codebook: Codebook;
  close(): void;
}

/** Frozen codebooks: keep one more, and see what has changed between two. */
export function VersionsDialog({ isOpen, readOnly, codebook, close }: VersionsDialogProps) {
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal wide">
        <Dialog className="dialog versions-dialog" data-testid="versions-dialog">
          <Versions readOnly={readOnly} codebook={codebook} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const CONCERNS = concernsKinds('Codebook', 'Code');

function Versions({ readOnly, codebook }: Pick<VersionsDialogProps, 'readOnly' | 'codebook'>) {
  const workbench = useWorkbench();
  const { text, count, day } = useMessages();
  const lastChange = useStore(workbench.project)?.lastChange ?? 0;
  const [written, setWritten] = useState(0);
  const versions = useLoad(`versions:${written}`, (signal) => versionsOf(workbench.client, signal), CONCERNS).data ?? [];
  const [name, setName] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const earlier = versions.find(({ id }) => id === from) ?? versions.at(-1);
  const later = versions.find(({ id }) => id === to) ?? null;

  const freeze = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && (await codebook.freeze(name.trim()))) {
      setName('');
      setWritten(written + 1);
    }
  };
  const remove = async (version: Version) => {
    if (await codebook.removeVersion(version.id, version.name)) setWritten(written + 1);
  };
  return (
    <>
      <Heading slot="title">{text('codes.versions')}</Heading>
      <p className="hint">{text('codes.versionsHelp')}</p>
      {!readOnly && (
        <form className="freeze" onSubmit={(event) => void freeze(event)}>
          <input className="field" data-testid="version-name" aria-label={text('codes.versionName')} placeholder={text('codes.versionName')} value={name} onChange={(event) => setName(event.target.value)} />
          <button type="submit" className="button primary" data-testid="freeze" disabled={name.trim() === ''}>{text('codes.freeze')}</button>
        </form>
      )}
      {versions.length > 0 && (
        <ul className="versions">
          {versions.map((version) => (
            <li key={version.id}>
              <b>{version.name}</b>
              <span className="hint">{day(new Date(version.at))} · {version.coder} · {count('codes.count', version.codes)}</span>
              {!readOnly && (
                <button type="button" className="link" aria-label={text('codes.versionRemove', { name: version.name })} onClick={() => void remove(version)}>{text('codes.remove')}</button>
              )}
            </li>
          ))}
        </ul>
      )}
      {earlier && (
        <>
          <div className="compare-bar">
            <label>
              {text('codes.compareFrom')}{' '}
              <select className="field" data-testid="compare-from" value={earlier.id} onChange={(event) => setFrom(event.target.value)}>
                {versions.map((version) => <option key={version.id} value={version.id}>{version.name}</option>)}
              </select>
            </label>
            <label>
              {text('codes.compareTo')}{' '}
              <select className="field" value={later?.id ?? ''} onChange={(event) => setTo(event.target.value || null)}>
                <option value="">{text('codes.now')}</option>
                {versions.map((version) => <option key={version.id} value={version.id}>{version.name}</option>)}
              </select>
            </label>
          </div>
          <Differences from={earlier.id} to={later?.id ?? null} lastChange={lastChange} />
        </>
      )}
      <div className="dialog-end">
        <Button slot="close" className="button">{text('close')}</Button>
      </div>
    </>
  );
}
