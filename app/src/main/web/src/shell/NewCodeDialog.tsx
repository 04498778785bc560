import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language';
import { AddCodeForm } from '../rooms/codebook/AddCode';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';

/** A new code, from wherever one is. */
export function NewCodeDialog() {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const isOpen = useStore(workbench.dialog) === 'newCode';
  const close = () => workbench.dialog.close('newCode');
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{text('codes.add')}</Heading>
          <AddCodeForm under={null} added={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
