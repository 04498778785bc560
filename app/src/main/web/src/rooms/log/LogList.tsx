import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language';
import { initials } from '../../parts/initials';
import { go } from '../../route/route';
import { StepWords } from './StepWords';
import type { LogStep } from './calls';
import { logRows } from './steps';

const ROW_HEIGHT = 34;

interface LogListProps {
  readonly steps: readonly LogStep[];
  readonly more: boolean;
  readonly canUndo: boolean;
  readOn(): void;
  undoFrom(step: LogStep): void;
}

/** The log by days, newest first. Arrows move, Enter opens the place, U undoes from there. */
export function LogList({ steps, more, canUndo, readOn, undoFrom }: LogListProps) {
  const { text, day, time, number } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const rows = useMemo(() => logRows(steps, null, day), [steps, day]);
  const stepAt = (index: number) => {
    const row = rows[index];
    return row?.kind === 'step' ? row.step : undefined;
  };
  const isKnown = active !== null && steps.some((step) => step.number === active);
  const current = isKnown ? active : (steps[0]?.number ?? null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'step' ? row.step.number : `${row?.day}`;
    },
    overscan: 15,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastShown >= rows.length - 20) readOn();
  }, [more, lastShown, rows.length, readOn]);

  const move = (from: number, by: number) => {
    const step = Math.sign(by);
    let to = Math.min(Math.max(from + by, 0), rows.length - 1);
    // Days are headings: they are stepped over, and at the end of the list turned back from.
    if (!stepAt(to)) to = stepAt(to + step) ? to + step : to - step;
    const target = stepAt(to);
    if (!target) return;
    setActive(target.number);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-step="${target.number}"]`)?.focus());
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['step'] === undefined) return;
    const at = rows.findIndex((row) => row.kind === 'step' && row.step.number === current);
    const step = stepAt(at);
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2, 1);
    if (event.key === 'ArrowDown') move(at, 1);
    else if (event.key === 'ArrowUp') move(at, -1);
    else if (event.key === 'PageDown') move(at, page);
    else if (event.key === 'PageUp') move(at, -page);
    else if (event.key === 'Home') move(0, 1);
    else if (event.key === 'End') move(rows.length - 1, -1);
    else if (event.key === 'Enter' && step?.source) go({ room: 'reading', sourceId: step.source, range: null });
    else if (event.key === 'u' && step && mayUndo(step)) undoFrom(step);
    else return;
    event.preventDefault();
  };
  const mayUndo = (step: LogStep) => canUndo && step.action === 'do' && !step.undone;
  return (
    <div className="log-list" role="grid" aria-label={text('room.log')} aria-rowcount={more ? -1 : rows.length} ref={scroller} onKeyDown={keyDown}>
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const style = { transform: `translateY(${start}px)` };
          if (row.kind === 'day') {
            return (
              <div key={key} role="row" className="log-day" aria-rowindex={index + 1} style={style}>
                <h2 role="rowheader">{row.day}</h2>
              </div>
            );
          }
          const { step } = row;
          return (
            <div
              key={key}
              role="row"
              className={`log-row${step.undone ? ' was-undone' : ''}${step.action === 'do' ? '' : ' is-return'}`}
              data-step={step.number}
              data-testid="log-row"
              aria-rowindex={index + 1}
              tabIndex={step.number === current ? 0 : -1}
              style={style}
              onFocus={() => setActive(step.number)}
            >
              <div role="gridcell" className="log-time figure"><time dateTime={step.at}>{time(new Date(step.at))}</time></div>
              <div role="gridcell" className="log-who" title={step.coder}><span className="log-initials" aria-hidden="true">{initials(step.coder)}</span> {step.coder}</div>
              <div role="gridcell" className="log-what"><StepWords step={step} /></div>
              <div role="gridcell" className="log-state">
                {step.undone && <span className="hint">{text('log.undone')}</span>}
                {mayUndo(step) && (
                  <button type="button" className="link" data-testid="undo-from" tabIndex={step.number === current ? 0 : -1} onClick={() => undoFrom(step)}>
                    {text('log.undoFrom')}
                  </button>
                )}
              </div>
              <div role="gridcell" className="log-number figure" title={text('log.step', { number: step.number })}>{number(step.number)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
