import { type FormEvent, useState } from 'react';
import { tokenIn } from '../api/token';
import { useMessages } from '../i18n/language';
import { useWorkbench } from '../state/context';

/**
 * The server was started anew and no longer knows this page. What stands on the page stays: with the new address,
 * pasted here or opened in another tab of this browser, everything goes on.
 */
export function TokenBanner() {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const token = tokenIn(typed.trim());
    setWrong(token === null || !(await workbench.adopt(token)));
  };
  return (
    <form className="banner" role="alert" onSubmit={(event) => void submit(event)}>
      <span>{text('connection.refused')}</span>
      <input
        className="field mono"
        data-testid="new-address"
        aria-label={text('connection.newAddress')}
        aria-invalid={isWrong}
        placeholder="http://127.0.0.1:8787/#token=…"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button">{text('connection.goOn')}</button>
      {isWrong && <span>{text('connection.wrongAddress')}</span>}
    </form>
  );
}
