import { type FormEvent, useState } from 'react';
import { Button, Dialog, DialogTrigger, Input, Label, Popover, Text, TextField } from 'react-aria-components';
import type { Code } from '../../api/types';
import { tidyPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';

interface AddCodeProps {
  /** The path of the code that is selected: where a new one is likely to belong. */
  readonly under: string | null;
  added(code: Code): void;
}

export function AddCode({ under, added }: AddCodeProps) {
  const { text } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button primary" data-testid="add-code">{text('codes.add')}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="dialog" aria-label={text('codes.add')}>
          <AddCodeForm
            under={under}
            added={(code) => {
              setOpen(false);
              added(code);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function AddCodeForm({ under, added }: AddCodeProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [typed, setTyped] = useState(under === null ? '' : `${under}/`);
  const path = tidyPath(typed);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (path === '') return;
    const code = await workbench.addCode(path);
    if (code) added(code);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField value={typed} onChange={setTyped} autoFocus className="form-field">
        <Label>{text('codes.path')}</Label>
        <Input className="field" data-testid="add-code-path" autoComplete="off" spellCheck={false} />
        <Text slot="description" className="hint">{text('codes.pathHelp')}</Text>
      </TextField>
      <Button type="submit" className="button primary" isDisabled={path === ''}>{text('codes.add')}</Button>
    </form>
  );
}
