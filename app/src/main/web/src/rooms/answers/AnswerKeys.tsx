import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [['↑', '↓'], 'answers.keys.move'],
  [['←', '→'], 'answers.keys.fold'],
  [['Space'], 'answers.keys.toggle'],
  [['Shift+↑↓'], 'answers.keys.extend'],
  [['Ctrl+A'], 'answers.keys.all'],
  [['c'], 'answers.keys.code'],
  [['r'], 'answers.keys.repeat'],
  [['1', '…', '9'], 'keys.favourites'],
  [['m'], 'answers.keys.memo'],
  [['Delete'], 'answers.keys.remove'],
  [['n', 'p'], 'answers.keys.uncoded'],
  [['Enter', 'F2'], 'answers.keys.open'],
  [['/'], 'answers.keys.filter'],
  [['Esc'], 'answers.keys.escape'],
  [['Ctrl+Z'], 'keys.undo'],
];

export function AnswerKeys({ close }: { close(): void }) {
  const { text } = useMessages();
  return (
    <ModalOverlay className="modal-ground" isOpen onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{text('keys.title')}</Heading>
          <dl className="keys">
            {KEYS.map(([keys, meaning]) => (
              <div key={meaning}>
                <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                <dd>{text(meaning)}</dd>
              </div>
            ))}
          </dl>
          <Button slot="close" className="button">{text('close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
