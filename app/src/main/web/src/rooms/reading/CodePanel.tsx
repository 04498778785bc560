import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Code, SourceText } from '../../api/types';
import { tidyPath } from '../../codes/path';
import { steadyCodes } from '../../codes/steady';
import { totalCounts } from '../../codes/tree';
import type { SessionCoding } from '../../coding/session';
import { useMessages } from '../../i18n/language';
import { CodeTree } from '../../parts/CodeTree';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { CodeCard } from './CodeCard';
import { CodeFigures, figureStore } from './codeFigures';
import type { FavouriteCodes } from './favourites';
import { HereList, type ReadingPlace } from './HereList';
import type { TextWork } from './useTextWork';

interface CodePanelProps {
  readonly codes: readonly Code[];
  readonly favourites: FavouriteCodes;
  readonly work: TextWork;
  readonly place: ReadingPlace;
  readonly source: SourceText;
  /** Whether a passage waits for a code. */
  readonly canApply: boolean;
  readonly readOnly: boolean;
  /** Whether a passage is being dragged, to be dropped on a code. */
  readonly isDropTarget: boolean;
  apply(path: string): void;
  choose(key: string): void;
  remove(key: string): void;
  openMemo(key: string): void;
}

const Tree = memo(CodeTree);

/** The codebook beside the text: find a code, see what it means, put it on the passage; and what is coded here. */
export function CodePanel(props: CodePanelProps) {
  const { codes, favourites, work, canApply, readOnly, apply } = props;
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  // The counts may come a moment after the coding that changes them.
  const codings = useDeferredValue(useStore(work.session.codings));
  const counts = useMemo(() => countsIn(codings, codes), [codings, codes]);
  const totals = useMemo(() => totalCounts(codes), [codes]);
  const digits = useStore(favourites.codes);
  const [figures] = useState(figureStore);
  useEffect(() => {
    figures.set({ here: counts, totals, digits: new Map([...digits].map(([digit, id]) => [id, digit])) });
  }, [figures, counts, totals, digits]);
  const path = tidyPath(filter);
  const isNew = path !== '' && !codes.some((one) => one.path.toLocaleLowerCase('nb') === path.toLocaleLowerCase('nb'));
  const shown = codes.find(({ id }) => id === (pointed ?? selected));

  // The tree is big: it is built anew when its codes change, not with every coding or selection.
  const steady = useRef(codes);
  steady.current = steadyCodes(steady.current, codes);
  const latest = useRef(apply);
  latest.current = apply;
  const use = useCallback((used: Code) => latest.current(used.path), []);
  const figuresOf = useCallback((code: Code) => <CodeFigures id={code.id} figures={figures} />, [figures]);
  const usesCodes = useDeferredValue(canApply);

  const create = async () => {
    const made = await workbench.addCode(path);
    if (!made) return;
    setFilter('');
    setSelected(made.id);
  };
  const codeOf = (target: EventTarget) => {
    const element = target as Element;
    return (element.closest('[data-code]') ?? element.querySelector('[data-code]'))?.getAttribute('data-code') ?? null;
  };
  return (
    <aside className="code-panel" aria-label={text('codes.title')}>
      <input
        type="search"
        className="field"
        aria-label={text('codes.find')}
        placeholder={readOnly ? text('codes.find') : text('codes.findOrMake')}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setFilter('');
          if (event.key === 'Enter' && isNew && !readOnly) void create();
        }}
      />
      {isNew && !readOnly && (
        <button type="button" className="button wide" onClick={() => void create()}>
          {text('codeBar.create', { path })}
        </button>
      )}
      <div
        className={`code-panel-tree${props.isDropTarget ? ' is-drop-target' : ''}`}
        onPointerOver={(event) => setPointed(codeOf(event.target))}
        onPointerLeave={() => setPointed(null)}
        onFocus={(event) => setSelected(codeOf(event.target) ?? selected)}
        // The passage must stay selected while a code is clicked on.
        onMouseDown={(event) => canApply && event.preventDefault()}
      >
        <Tree
          codes={steady.current}
          filter={filter}
          selected={selected}
          select={setSelected}
          figures={figuresOf}
          clickUses={usesCodes}
          {...(usesCodes ? { use } : {})}
        />
      </div>
      {shown && <CodeCard code={shown} favourites={favourites} readOnly={readOnly} />}
      <HereList {...props} />
    </aside>
  );
}

/** How often each code is used in a text, with the codes under it. */
function countsIn(codings: readonly SessionCoding[], codes: readonly Code[]): ReadonlyMap<string, number> {
  const byPath = new Map<string, number>();
  for (const { code } of codings) byPath.set(code, (byPath.get(code) ?? 0) + 1);
  return totalCounts(codes.map((code) => ({ ...code, count: byPath.get(code.path) ?? 0 })));
}
