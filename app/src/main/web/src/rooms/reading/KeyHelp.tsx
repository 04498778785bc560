import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MessageKey, Messages } from '../../i18n/messages';

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly messages: Messages;
  close(): void;
}

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [['j', 'k'], 'keys.turns'],
  [['v', 'Enter'], 'keys.selectTurn'],
  [['Shift+←→↑↓'], 'keys.extend'],
  [['o'], 'keys.swapEdge'],
  [['[', ']'], 'keys.growWord'],
  [['{', '}'], 'keys.growSentence'],
  [['c'], 'keys.code'],
  [['r'], 'keys.repeat'],
  [['n', 'p'], 'keys.codings'],
  [['Delete'], 'keys.remove'],
  [['Ctrl+Z'], 'keys.undo'],
  [['Ctrl+Shift+Z', 'Ctrl+Y'], 'keys.redo'],
  [['Ctrl+K'], 'keys.search'],
  [['Esc'], 'keys.escape'],
];

export function KeyHelp({ isOpen, messages, close }: KeyHelpProps) {
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{messages.text('keys.title')}</Heading>
          <dl className="keys">
            {KEYS.map(([keys, meaning]) => (
              <div key={meaning}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{messages.text(meaning)}</dd>
              </div>
            ))}
          </dl>
          <Button slot="close" className="button">{messages.text('close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
