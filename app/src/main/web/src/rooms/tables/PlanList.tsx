import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { PlannedItem, PlannedTable, TableRequest } from '../../api/tables';
import { useMessages } from '../../i18n/language';
import { moved } from './spec';
import type { PlanDeeds } from '../../state/planDeeds';

interface PlanListProps {
  readonly tables: readonly PlannedTable[];
  /** What is shown now; null where nothing is. */
  readonly current: TableRequest | null;
  readonly readOnly: boolean;
  readonly deeds: PlanDeeds;
  readonly exportMenu: ReactNode;
  open(table: PlannedTable): void;
}

/** The table plan: Enter opens a table, F2 edits its title, Alt and an arrow move it, Delete takes it out. */
export function PlanList({ tables, current, readOnly, deeds, exportMenu, open }: PlanListProps) {
  const { text, count } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const asked = current && JSON.stringify(current);

  const focus = (id: string) => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-planned="${id}"]`)?.focus());
  const move = async (index: number, by: number) => {
    const table = tables[index];
    const order = moved(tables, index, by);
    if (!table || order[index] === table) return;
    const at = order.indexOf(table);
    if (await deeds.move(table.id, order[at + 1]?.id ?? null, table.title)) focus(table.id);
  };
  const remove = async (table: PlannedTable, index: number) => {
    const next = tables[index + 1] ?? tables[index - 1];
    if ((await deeds.remove(table.id, table.title)) && next) focus(next.id);
  };
  const keyDown = (event: KeyboardEvent, table: PlannedTable, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const neighbour = tables[index + by];
    if (by !== 0 && event.altKey && !readOnly) void move(index, by);
    else if (by !== 0 && neighbour) focus(neighbour.id);
    else if (event.key === 'F2' && !readOnly) setEditing(table.id);
    else if (event.key === 'Delete' && !readOnly) void remove(table, index);
    else return;
    event.preventDefault();
  };
  return (
    <section className="side-card" aria-labelledby="plan-title" data-testid="plan">
      <div className="card-head">
        <h2 id="plan-title">{text('tables.plan')}</h2>
        {tables.length > 0 && exportMenu}
      </div>
      {tables.length === 0 ? <p className="hint">{text('tables.plan.none')}</p> : (
        <>
          <ol className="plan-list" ref={list}>
            {tables.map((table, index) => (
              <li
                key={table.id}
                data-testid="planned-table"
                draggable={!readOnly && editing === null}
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
                  if (dragged !== null) void move(dragged, index - dragged);
                  setDragged(null);
                }}
              >
                {editing === table.id ? (
                  <TitleField
                    title={table.title}
                    label={text('tables.plan.title')}
                    done={(title) => {
                      setEditing(null);
                      focus(table.id);
                      if (title !== null && title !== table.title) void deeds.title(table.id, title);
                    }}
                  />
                ) : (
                  <button
                    type="button"
                    className="plan-open"
                    data-planned={table.id}
                    {...(table.table && asked === JSON.stringify(table.table) ? { 'aria-current': true } : {})}
                    onClick={() => open(table)}
                    onKeyDown={(event) => keyDown(event, table, index)}
                  >
                    {table.item && <span className="plan-kind">{text(`tables.plan.kind.${kindOf(table.item)}`)}</span>}
                    {table.title || table.table?.rows}
                  </button>
                )}
                {!readOnly && editing !== table.id && (
                  <span className="plan-deeds">
                    <button type="button" className="link" aria-label={text('tables.plan.rename', { title: table.title })} onClick={() => setEditing(table.id)}>✎</button>
                    <button type="button" className="link" aria-label={text('tables.plan.remove', { title: table.title })} onClick={() => void remove(table, index)}>×</button>
                  </span>
                )}
              </li>
            ))}
          </ol>
          <p className="hint plan-note">{count('tables.plan.count', tables.length)}{readOnly ? '' : ` · ${text('tables.plan.keys')}`}</p>
        </>
      )}
    </section>
  );
}

const KINDS = ['matrix', 'framework', 'quotes', 'joint'] as const;

function kindOf(item: PlannedItem): (typeof KINDS)[number] {
  return KINDS.find((kind) => item[kind] !== undefined) ?? 'matrix';
}

function TitleField({ title, label, done }: { readonly title: string; readonly label: string; done(title: string | null): void }) {
  const [draft, setDraft] = useState(title);
  return (
    <input
      className="field"
      data-testid="plan-title-field"
      aria-label={label}
      autoFocus
      maxLength={500}
      value={draft}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => done(draft.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(draft.trim());
        else if (event.key === 'Escape') done(null);
        else return;
        event.stopPropagation();
      }}
    />
  );
}
