import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../i18n/language';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';
import { PaletteList } from './PaletteList';
import './palette.css';

/** Go anywhere, do anything, find sources, codes and words: one field over the page. */
export function Palette() {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const isOpen = useStore(workbench.dialog) === 'palette';
  const close = () => workbench.dialog.close('palette');
  return (
    <ModalOverlay className="modal-ground is-high" isOpen={isOpen} onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={text('palette.title')} data-testid="palette">
          <PaletteList close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
