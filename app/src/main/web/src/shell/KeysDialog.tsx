import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';

const KEYS = [
  ['palette', ['Ctrl+K']],
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Shift+Z', 'Ctrl+Y']],
  ['list', ['↑', '↓']],
  ['page', ['PageUp', 'PageDown', 'Home', 'End']],
  ['open', ['Enter']],
  ['close', ['Esc']],
  ['help', ['?']],
] as const;

/** The keys that count in every room. */
export function KeysDialog() {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const isOpen = useStore(workbench.dialog) === 'keys';
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={(open) => open || workbench.dialog.close('keys')} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog" data-testid="keys-dialog">
          <Heading slot="title">{text('everywhere.title')}</Heading>
          <dl className="keys">
            {KEYS.map(([meaning, keys]) => (
              <div key={meaning}>
                <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                <dd>{text(`everywhere.${meaning}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="hint keys-note">{text('everywhere.reader')}</p>
          <Button slot="close" className="button">{text('close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
