import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import type { Quote } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { QuoteView } from './QuoteView';

const ESTIMATED_HEIGHT = 120;

/** The quotes, of which there may be thousands: only those near the window are drawn. */
export function QuoteList({ quotes }: { readonly quotes: readonly Quote[] }) {
  const { text } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: quotes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey: (index) => quotes[index]?.codingId ?? index,
    overscan: 6,
  });
  const keyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
    const to = Number(from) + step;
    if (step === 0 || from === undefined || to < 0 || to >= quotes.length) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus());
  };
  return (
    <div className="quotes" ref={scroller} onKeyDown={keyDown} tabIndex={0} role="region" aria-label={text('quotes.list')}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const quote = quotes[index];
          return quote && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={quotes.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <QuoteView quote={quote} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
