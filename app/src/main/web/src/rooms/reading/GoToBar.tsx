import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';

interface GoToBarProps {
  readonly turns: number;
  goToLine(line: number): void;
  /** @param turn from 1 */
  goToTurn(turn: number): void;
  close(): void;
}

/** Jumps to a line of the original file, or to a turn by its number. */
export function GoToBar({ turns, goToLine, goToTurn, close }: GoToBarProps) {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<'line' | 'turn'>('line');
  useEffect(() => field.current?.focus(), []);
  const number = Number.parseInt(typed, 10);

  return (
    <form
      className="text-tool"
      aria-label={text('goTo.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!(number > 0)) return;
        close();
        if (unit === 'line') goToLine(number);
        else goToTurn(Math.min(number, turns));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        <span className="visually-hidden">{text('goTo.unit')}</span>
        <select className="field" value={unit} onChange={(event) => setUnit(event.target.value as 'line' | 'turn')}>
          <option value="line">{text('goTo.line')}</option>
          <option value="turn">{text('goTo.turn')}</option>
        </select>
      </label>
      <input
        ref={field}
        data-testid="go-to-input"
        className="field go-to-number"
        inputMode="numeric"
        aria-label={text('goTo.number')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
      />
      <button type="submit" className="button">{text('goTo.go')}</button>
    </form>
  );
}
