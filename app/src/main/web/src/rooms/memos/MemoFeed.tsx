import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { MemoRow } from '../../api/memos';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { go } from '../../route/route';
import { drafts, memoKey } from '../../state/drafts';
import { useStore } from '../../state/store';
import { MemoItem } from './MemoItem';
import type { MemoDeeds } from './deeds';
import { placeOf } from './place';

interface MemoFeedProps {
  readonly memos: readonly MemoRow[];
  readonly codes: ReadonlyMap<string, Code>;
  readonly deeds: MemoDeeds;
  readonly readOnly: boolean;
}

/** The memos, drawn where somebody looks: arrows move, Enter opens the place, e edits, Delete removes. */
export function MemoFeed({ memos, codes, deeds, readOnly }: MemoFeedProps) {
  const { text } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const begun = useStore(drafts.store);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(memos.length - 1, 0));
  const virtual = useVirtualizer({
    count: memos.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (index) => memos[index]?.id ?? index,
    overscan: 6,
  });
  const setDraft = (id: string, draft: string | null) => (draft === null ? drafts.drop(memoKey(id)) : drafts.keep(memoKey(id), draft));
  const focus = (index: number) =>
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }));
  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), memos.length - 1);
    setActive(next);
    virtual.scrollToIndex(next);
    focus(next);
  };
  const keyDown = (event: KeyboardEvent) => {
    const memo = memos[current];
    const isRow = event.target instanceof HTMLElement && event.target.dataset['index'] !== undefined;
    if (!memo || !isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeOf(memo);
    if (event.key === 'ArrowDown' || event.key === 'PageDown') move(current + (event.key === 'PageDown' ? 5 : 1));
    else if (event.key === 'ArrowUp' || event.key === 'PageUp') move(current - (event.key === 'PageUp' ? 5 : 1));
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(memos.length - 1);
    else if (event.key === 'Enter' && place) go(place);
    else if (event.key === 'e' && !readOnly) setDraft(memo.id, begun.get(memoKey(memo.id)) ?? memo.text);
    else if (event.key === 'Delete' && !readOnly) void deeds.remove(memo.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className="memos" ref={scroller} role="feed" aria-label={text('memos.list')} onKeyDown={keyDown}>
      <div className="memos-height" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const memo = memos[index];
          return memo && (
            <article
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-testid="memo-row"
              tabIndex={index === current ? 0 : -1}
              aria-posinset={index + 1}
              aria-setsize={memos.length}
              aria-label={memo.text.slice(0, 120)}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
            >
              <MemoItem
                memo={memo}
                code={memo.code === undefined ? undefined : codes.get(memo.code)}
                deeds={deeds}
                readOnly={readOnly}
                draft={begun.get(memoKey(memo.id)) ?? null}
                setDraft={(draft) => setDraft(memo.id, draft)}
                leave={() => focus(index)}
              />
            </article>
          );
        })}
      </div>
    </div>
  );
}
