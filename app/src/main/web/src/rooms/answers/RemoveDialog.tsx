import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import type { CodingInRow } from './answerWork';

/** A coder's codings with one code among the answers that are selected. */
export interface Removable {
  readonly codeId: string;
  readonly coder: string;
  readonly codings: readonly CodingInRow[];
}

interface RemoveDialogProps {
  readonly removables: readonly Removable[];
  readonly codesById: ReadonlyMap<string, Code>;
  remove(removable: Removable): void;
  close(): void;
}

/** Which code to take off the selected answers: the coder's own first, others' with their names. */
export function RemoveDialog({ removables, codesById, remove, close }: RemoveDialogProps) {
  const { text, count } = useMessages();
  return (
    <ModalOverlay className="modal-ground" isOpen onOpenChange={(open) => open || close()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog" data-testid="remove-code">
          <Heading slot="title">{text('answers.removeWhich')}</Heading>
          <ul className="removables">
            {removables.map((removable, index) => {
              const code = codesById.get(removable.codeId);
              return (
                <li key={`${removable.codeId} ${removable.coder}`}>
                  <Button className="button quiet wide" autoFocus={index === 0} onPress={() => remove(removable)}>
                    <CodeDot code={code} />
                    <CodePath path={code?.path ?? ''} />
                    <span className="hint">{removable.coder} · {count('answers.number', removable.codings.length)}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
          <Button slot="close" className="button">{text('close')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What can be taken off these answers, the coder's own first, then by number. */
export function removablesOf(rows: Iterable<number>, codings: readonly (readonly CodingInRow['coding'][])[], me: string): Removable[] {
  const found = new Map<string, { codeId: string; coder: string; codings: CodingInRow[] }>();
  for (const row of rows) {
    for (const coding of codings[row] ?? []) {
      if (coding.id === null) continue;
      const key = `${coding.codeId} ${coding.coder}`;
      const entry = found.get(key) ?? { codeId: coding.codeId, coder: coding.coder, codings: [] };
      entry.codings.push({ row, coding });
      found.set(key, entry);
    }
  }
  return [...found.values()].sort((a, b) => Number(b.coder === me) - Number(a.coder === me) || b.codings.length - a.codings.length);
}
