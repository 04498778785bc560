import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../i18n/language';
import { KEY_GROUPS, KEY_TABLE } from '../../reader/keys';

/** Keys that count in every room, and so are not the reader's. */
const EVERYWHERE = [
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Shift+Z']],
  ['search', ['Ctrl+K']],
] as const;

/** All keys, made from the table that they are read from. */
export function KeyHelp({ isOpen, close }: { readonly isOpen: boolean; close(): void }) {
  const { text } = useMessages();
  const row = (meaning: string, keys: readonly string[], words: string) => (
    <div key={meaning}>
      <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
      <dd>{words}</dd>
    </div>
  );
  return (
    <ModalOverlay className="modal-ground" isOpen={isOpen} onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal key-help">
        <Dialog className="dialog">
          <Heading slot="title">{text('keys.title')}</Heading>
          <div className="key-groups">
            {KEY_GROUPS.map((group) => (
              <section key={group}>
                <h3>{text(`keys.group.${group}`)}</h3>
                <dl className="keys">
                  {KEY_TABLE.filter((one) => one.group === group).map(({ meaning, keys, shown }) =>
                    row(meaning, shown ?? keys.map(([press]) => press), text(`keys.${meaning}`)))}
                  {group === 'look' && EVERYWHERE.map(([meaning, keys]) => row(meaning, keys, text(`keys.${meaning}`)))}
                </dl>
              </section>
            ))}
          </div>
          <p className="hint">{text('keys.inBar')}</p>
          <Button slot="close" className="button">{text('close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
