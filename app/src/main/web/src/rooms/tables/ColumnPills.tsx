import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { moved } from './spec';

interface ColumnPillsProps {
  readonly columns: readonly string[];
  labelOf(name: string): string;
  canBeDivided(name: string): boolean;
  /** The one that the next choice is nested into. */
  readonly nesting: number | null;
  nest(index: number): void;
  change(columns: readonly string[]): void;
}

/** The column variables from the left: drag them, or Alt and an arrow, for another order; Delete takes one out. */
export function ColumnPills({ columns, labelOf, canBeDivided, nesting, nest, change }: ColumnPillsProps) {
  const { text } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  /** Where the keyboard is to be once the new order is drawn. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const at = wanted.current === null ? -1 : columns.indexOf(wanted.current);
    if (at < 0) return;
    wanted.current = null;
    list.current?.querySelectorAll<HTMLElement>('.pill-text')[at]?.focus();
  }, [columns]);
  const keyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by !== 0 && event.altKey) {
      wanted.current = columns[index] ?? null;
      change(moved(columns, index, by));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      wanted.current = columns[index - 1] ?? columns[index + 1] ?? null;
      change(columns.filter((_, at) => at !== index));
    } else if (by !== 0) {
      list.current?.querySelectorAll<HTMLElement>('.pill-text')[index + by]?.focus();
    } else return;
    event.preventDefault();
  };
  if (columns.length === 0) return null;
  return (
    <ul className="pills" ref={list} aria-label={text('tables.columns')}>
      {columns.map((name, index) => (
        <li
          key={name}
          className="pill"
          data-testid="column-pill"
          draggable
          data-dragged={dragged === index || undefined}
          onDragStart={(event) => {
            setDragged(index);
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => {
            if (dragged !== null) event.preventDefault();
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged !== null && dragged !== index) change(moved(columns, dragged, index - dragged));
            setDragged(null);
          }}
        >
          <button type="button" className="pill-text" title={text('tables.pillKeys')} onKeyDown={(event) => keyDown(event, index)}>{labelOf(name)}</button>
          {canBeDivided(name) && (
            <button type="button" className="pill-nest" data-testid="column-nest" aria-pressed={nesting === index} aria-label={text('tables.nest', { name: labelOf(name) })} title={text('tables.nest', { name: labelOf(name) })} onClick={() => nest(index)}>⤷</button>
          )}
          <button
            type="button"
            aria-label={text('tables.takeOut', { name: labelOf(name) })}
            onClick={() => change(columns.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
