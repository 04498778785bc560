import { type FormEvent, useId, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../../i18n/language';

interface WordDialogProps {
  readonly title: string;
  readonly label: string;
  readonly help?: string;
  readonly initial: string;
  /** What there is already, offered while typing. */
  readonly known: readonly string[];
  readonly action: string;
  readonly mayBeEmpty?: boolean;
  submit(word: string): void;
  close(): void;
}

/** Asks for one word or path. */
export function WordDialog({ title, label, help, initial, known, action, mayBeEmpty = false, submit, close }: WordDialogProps) {
  const { text } = useMessages();
  const [typed, setTyped] = useState(initial);
  const [field, list, description] = [useId(), useId(), useId()];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '' && !mayBeEmpty) return;
    close();
    submit(typed.trim());
  };
  return (
    <ModalOverlay className="modal-ground" isOpen onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          <form onSubmit={send}>
            <div className="form-field">
              <label htmlFor={field}>{label}</label>
              <input
                id={field}
                className="field"
                data-testid="word-field"
                list={list}
                autoFocus
                autoComplete="off"
                spellCheck={false}
                value={typed}
                {...(help ? { 'aria-describedby': description } : {})}
                onChange={(event) => setTyped(event.target.value)}
              />
              <datalist id={list}>{known.map((one) => <option key={one} value={one} />)}</datalist>
              {help && <p className="hint" id={description}>{help}</p>}
            </div>
            <div className="dialog-actions">
              <Button type="submit" className="button primary" isDisabled={typed.trim() === '' && !mayBeEmpty}>{action}</Button>
              <Button slot="close" className="button">{text('sources.cancel')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
