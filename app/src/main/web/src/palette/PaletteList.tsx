import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useMessages } from '../i18n/language';
import { CodeDot } from '../parts/CodeName';
import { useWorkbench } from '../state/context';
import { useStore } from '../state/store';
import { useLoad } from '../state/useLoad';
import { type Item, codeItems, commandItems, foundSections, roomItems, sourceItems, startSections, textItems } from './items';
import { Recent } from './recent';
import { useTextHits } from './useTextHits';

const PAGE = 8;

export function PaletteList({ close }: { close(): void }) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text } = messages;
  const listId = useId();
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const commands = useStore(workbench.commands.all);
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const sources = useLoad('palette.sources', () => workbench.calls.sources()).data;
  const hits = useTextHits(query);

  const recent = useMemo(() => new Recent(project?.id ?? ''), [project?.id]);
  const items = useMemo(
    () => [...roomItems(messages), ...commandItems(commands, messages), ...codeItems(codes), ...sourceItems(sources ?? [], messages)],
    [messages, commands, codes, sources],
  );
  const sections = useMemo(
    () => (query.trim() === '' ? startSections(items, recent.ids()) : foundSections(query, items, recent.ids(), textItems(query, hits, messages))),
    [query, items, recent, hits, messages],
  );
  const shown = sections.flatMap((section) => section.items);
  // Hits come later than the rest: what is active stays so, by its id.
  const active = Math.max(shown.findIndex(({ id }) => id === activeId), 0);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [listId, active]);

  const use = (item: Item) => {
    if (item.kind !== 'text') recent.use(item.id);
    close();
    // What it does may move the focus, which the closing dialog would take back.
    setTimeout(item.run);
  };
  const move = (to: number) => setActiveId(shown[Math.min(Math.max(to, 0), shown.length - 1)]?.id ?? null);
  const keyDown = (event: KeyboardEvent) => {
    const chosen = shown[active];
    if (event.key === 'ArrowDown') move(active >= shown.length - 1 ? 0 : active + 1);
    else if (event.key === 'ArrowUp') move(active <= 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'PageDown') move(active + PAGE);
    else if (event.key === 'PageUp') move(active - PAGE);
    else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) use(chosen);
    else return;
    event.preventDefault();
  };
  let index = -1;
  return (
    <>
      <input
        autoFocus
        className="palette-field"
        data-testid="palette-input"
        role="combobox"
        aria-label={text('palette.title')}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown.length > 0 ? { 'aria-activedescendant': optionId(active) } : {})}
        placeholder={text('palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActiveId(null);
        }}
        onKeyDown={keyDown}
      />
      <div role="listbox" id={listId} className="palette-list" aria-label={text('palette.title')}>
        {sections.map(({ kind, items: ofKind }) => (
          <div role="group" key={kind} aria-labelledby={`${listId}-${kind}`}>
            <div className="palette-heading" id={`${listId}-${kind}`} role="presentation">{text(`palette.${kind}`)}</div>
            {ofKind.map((item) => {
              const own = ++index;
              return (
                <div
                  key={item.id}
                  id={optionId(own)}
                  role="option"
                  className={`palette-item is-${item.kind}`}
                  aria-selected={own === active}
                  onPointerMove={() => setActiveId(item.id)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => use(item)}
                >
                  {item.code && <CodeDot code={item.code} />}
                  <span className="palette-label">{item.label}</span>
                  {item.detail && <span className="palette-detail">{item.detail}</span>}
                  {item.keys && <kbd>{item.keys}</kbd>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <footer className="palette-keys">
        <span><kbd>↑</kbd> <kbd>↓</kbd> {text('palette.move')}</span>
        <span><kbd>Enter</kbd> {text('palette.choose')}</span>
        <span><kbd>Esc</kbd> {text('palette.close')}</span>
      </footer>
    </>
  );
}
