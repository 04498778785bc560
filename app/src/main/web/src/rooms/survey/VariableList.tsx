import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Distribution, VariableSet } from '../../api/survey';
import { useMessages } from '../../i18n/language';
import { MiniBars } from './MiniBars';
import type { SurveyRow } from './rows';

interface VariableListProps {
  readonly rows: readonly SurveyRow[];
  readonly selected: string | null;
  readonly distributions: ReadonlyMap<string, Distribution>;
  /** Told which variables are on the screen, so that only those are counted. */
  seen(ids: readonly string[]): void;
  select(id: string): void;
  /** Null where nothing may be changed. */
  readonly changeSet: ((questionnaire: string, set: VariableSet) => void) | null;
}

const ROW = 46;
const HEAD = 34;

/** Thousands of variables, drawn where somebody looks. Arrows move, Enter goes on to what is said of one. */
export function VariableList({ rows, selected, distributions, seen, select, changeSet }: VariableListProps) {
  const { text, count, number } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'variable' ? ROW : HEAD),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const found = rows.findIndex(({ id, kind }) => kind === 'variable' && id === active);
  const current = found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'variable');
  const ids = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === 'variable' ? [row.id] : [];
  });

  useEffect(() => seen(ids), [ids.join()]);
  // Where an address leads to a variable, the list begins there.
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === selected);
    if (at > 0) virtual.scrollToIndex(at, { align: 'center' });
  }, []);

  const move = (from: number, step: 1 | -1, times = 1) => {
    let to = from;
    for (let at = from + step; at >= 0 && at < rows.length && times > 0; at += step) {
      if (rows[at]?.kind === 'variable') {
        to = at;
        times--;
      }
    }
    const row = rows[to];
    if (!row) return;
    setActive(row.id);
    select(row.id);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus({ preventScroll: true }));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    if (event.key === 'ArrowDown') move(current, 1);
    else if (event.key === 'ArrowUp') move(current, -1);
    else if (event.key === 'PageDown') move(current, 1, 10);
    else if (event.key === 'PageUp') move(current, -1, 10);
    else if (event.key === 'Home') move(-1, 1);
    else if (event.key === 'End') move(rows.length, -1);
    else if (event.key === 'Enter') {
      const row = rows[current];
      if (row) select(row.id);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid="variable-label"]')?.focus());
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className="grid variables" role="grid" aria-label={text('survey.list')} aria-rowcount={rows.length + 1} onKeyDown={keyDown}>
      <div className="grid-head" role="rowgroup">
        <div className="grid-row variable-row" role="row" aria-rowindex={1}>
          {(['variable', 'scale', 'answers', 'spread'] as const).map((column) => (
            <span key={column} role="columnheader" className={column === 'answers' ? 'is-number' : undefined}>{text(`survey.column.${column}`)}</span>
          ))}
        </div>
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { transform: `translateY(${start}px)` };
          if (row.kind !== 'variable') {
            return (
              <div key={key} role="row" aria-rowindex={index + 2} className={`grid-row group-row is-${row.kind}`} style={place} data-testid="survey-group">
                <span role="gridcell">
                  <b>{row.kind === 'set' ? row.set.label : row.questionnaire.kind === 'attributes' ? text('survey.attributes') : row.questionnaire.title}</b>
                  <span className="hint"> {row.kind === 'set' ? `${text(`set.${row.set.kind}`)} · ` : ''}{count('survey.count', row.count)}</span>
                  {row.kind === 'set' && changeSet && (
                    <button type="button" className="link set-edit" data-testid="set-edit" aria-label={text('survey.set.change', { name: row.set.name })} onClick={() => changeSet(row.questionnaireId, row.set)}>{text('survey.set.edit')}</button>
                  )}
                </span>
              </div>
            );
          }
          const { variable } = row;
          const distribution = distributions.get(variable.id);
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              data-testid="variable-row"
              className={`grid-row variable-row is-link${row.inSet ? ' is-in-set' : ''}`}
              tabIndex={index === current ? 0 : -1}
              aria-selected={variable.id === selected}
              style={place}
              onFocus={() => setActive(variable.id)}
              onClick={() => {
                setActive(variable.id);
                select(variable.id);
              }}
            >
              <span role="gridcell" className="variable-words">
                <span className="variable-label">{variable.label}</span>
                <span className="hint">{variable.name}{variable.question !== undefined && variable.question !== variable.label ? ` · ${variable.question}` : ''}</span>
              </span>
              <span role="gridcell">{text(`scale.${variable.scale}`)}</span>
              <span role="gridcell" className="is-number">
                {distribution && (distribution.asked === distribution.respondents
                  ? number(distribution.valid)
                  : text('survey.validOf', { count: number(distribution.valid), of: number(distribution.asked) }))}
              </span>
              <span role="gridcell">
                {distribution && (distribution.bars.length > 0
                  ? <MiniBars distribution={distribution} />
                  : <span className="hint">{count('survey.values', distribution.values)}</span>)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
