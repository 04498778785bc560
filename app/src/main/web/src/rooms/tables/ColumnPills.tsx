import { type KeyboardEvent, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { moved } from './spec';

interface ColumnPillsProps {
  readonly columns: readonly string[];
  labelOf(name: string): string;
  change(columns: readonly string[]): void;
}

/** The column variables from the left: drag them, or Alt and an arrow, for another order; Delete takes one out. */
export function ColumnPills({ columns, labelOf, change }: ColumnPillsProps) {
  const { text } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.pill-text')[Math.max(index, 0)]?.focus());
  const keyDown = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by !== 0 && event.altKey) change(moved(columns, index, by));
    else if (event.key === 'Delete' || event.key === 'Backspace') change(columns.filter((_, at) => at !== index));
    else if (by === 0) return;
    event.preventDefault();
    focus(event.key.startsWith('Arrow') ? Math.min(index + by, columns.length - 1) : index - 1);
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
