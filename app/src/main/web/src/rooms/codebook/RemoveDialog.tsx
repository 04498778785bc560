import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';

interface RemoveDialogProps {
  readonly code: Code | null;
  /** Codings that go with it, of the code and those below. */
  readonly codings: number;
  readonly below: number;
  remove(code: Code): void;
  close(): void;
}

/** Says what goes with a code before it is removed. */
export function RemoveDialog({ code, codings, below, remove, close }: RemoveDialogProps) {
  const { text, count } = useMessages();
  return (
    <ModalOverlay className="modal-ground" isOpen={code !== null} onOpenChange={(open) => open || close()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog" data-testid="remove-code-dialog">
          {code && (
            <>
              <Heading slot="title">{text('codes.removeTitle', { name: code.name })}</Heading>
              {below > 0 && <p>{count('codes.removeBelow', below)}</p>}
              <p>{count('codes.removeCodings', codings)}</p>
              <p className="hint">{text('codes.removeWay')}</p>
              <div className="dialog-end">
                <Button slot="close" className="button">{text('cancel')}</Button>
                <Button className="button primary" data-testid="remove-code-confirm" autoFocus onPress={() => remove(code)}>{text('codes.remove')}</Button>
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
