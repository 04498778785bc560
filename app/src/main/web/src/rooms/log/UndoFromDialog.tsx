import { useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { type LogStep, type Since, sinceStep, undoFrom } from './calls';

interface UndoFromDialogProps {
  readonly step: LogStep | null;
  close(): void;
}

/** Says what undoing a step takes back with it, before it is done. */
export function UndoFromDialog({ step, close }: UndoFromDialogProps) {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const [since, setSince] = useState<Since | null>(null);
  const [isBusy, setBusy] = useState(false);
  const number = step?.number ?? null;

  useEffect(() => {
    setSince(null);
    if (number === null) return;
    let isCurrent = true;
    sinceStep(workbench.client, number).then(
      (found) => isCurrent && setSince(found),
      (error: unknown) => {
        workbench.report(error);
        close();
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [workbench, number]);

  const undo = async () => {
    if (number === null) return;
    setBusy(true);
    try {
      const { steps } = await workbench.writes.addOnce(() => undoFrom(workbench.client, number));
      workbench.status.say({ kind: 'didSeveral', message: 'log.didUndo', count: steps, undoable: false });
      await workbench.reload();
    } catch (error) {
      workbench.report(error);
    } finally {
      setBusy(false);
      close();
    }
  };
  return (
    <ModalOverlay className="modal-ground" isOpen={step !== null && since !== null} onOpenChange={(open) => open || close()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog" data-testid="undo-from-dialog">
          <Heading slot="title">{text('log.undoTitle')}</Heading>
          {since && (
            <>
              <p>{count('log.undoSteps', since.steps)}</p>
              {since.coders.length > 1 && <p className="hint">{text('log.undoOf', { names: since.coders.join(', ') })}</p>}
              <p className="hint">{text('log.undoWay')}</p>
            </>
          )}
          <div className="dialog-end undo-end">
            <Button slot="close" className="button">{text('cancel')}</Button>
            <Button className="button primary" data-testid="undo-from-confirm" isDisabled={isBusy} onPress={() => void undo()} autoFocus>{text('undo')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
