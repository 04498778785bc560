import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button, type Key, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components';
import type { Code } from '../../api/types';
import { rankCodes } from '../../codes/filter';
import { type CodeNode, codeTree, totalCounts, withAncestors } from '../../codes/tree';
import { useMessages } from '../../i18n/language';
import { CodeDot } from '../../parts/CodeName';
import { TreeWindow } from '../../parts/TreeWindow';
import { type Direction, type Place, placeOfDrop, placeOfStep } from './outline';

interface CodeOutlineProps {
  readonly codes: readonly Code[];
  readonly filter: string;
  readonly selected: ReadonlySet<string>;
  readonly readOnly: boolean;
  select(ids: ReadonlySet<string>): void;
  move(code: Code, place: Place): void;
  rename(): void;
  remove(): void;
  merge(): void;
}

const STEPS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out',
};

/** The codebook as a tree that can be rearranged, by mouse and by keys. */
export function CodeOutline({ codes, filter, selected, readOnly, select, move, rename, remove, merge }: CodeOutlineProps) {
  const { text } = useMessages();
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const shown = useMemo(() => {
    if (filter.trim() === '') return codes;
    return withAncestors(codes, new Set(rankCodes(codes, filter).map(({ code }) => code.id)));
  }, [codes, filter]);
  const totals = useMemo(() => totalCounts(codes), [codes]);
  const roots = useMemo(() => codeTree(shown), [shown]);
  const byId = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: readOnly || filter.trim() !== '',
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': byId.get(String(key))?.path ?? '' })),
    onMove: ({ keys, target }) => {
      const [moved] = [...keys].map(String);
      const code = moved === undefined ? undefined : byId.get(moved);
      const place = code && placeOfDrop(codes, code.id, String(target.key), target.dropPosition);
      if (code && place) move(code, place);
    },
  });

  const keyDown = (event: KeyboardEvent) => {
    if (readOnly) return;
    const [only] = selected;
    const code = selected.size === 1 && only !== undefined ? byId.get(only) : undefined;
    const direction = event.altKey ? STEPS[event.key] : undefined;
    if (direction && code) {
      const place = placeOfStep(codes, code.id, direction);
      if (place) move(code, place);
    } else if (event.key === 'F2' && code) rename();
    else if (event.key === 'Delete' && code) remove();
    else if (event.key.toLowerCase() === 'm' && event.altKey && selected.size > 0) merge();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="code-outline" onKeyDownCapture={keyDown}>
      <TreeWindow>
        <Tree
          aria-label={text('codes.tree')}
          className="code-tree"
          data-testid="code-outline"
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowEmptySelection={false}
          selectedKeys={selected}
          onSelectionChange={(keys) => select(new Set(keys === 'all' ? codes.map(({ id }) => id) : [...keys].map(String)))}
          expandedKeys={shown.filter(({ id }) => !closed.has(id)).map(({ id }) => id)}
          onExpandedChange={(open) => setClosed(new Set(shown.filter(({ id }) => !open.has(id)).map(({ id }) => id)))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="hint">{text('codes.noneFit')}</p>}
        >
          {roots.map((node) => <OutlineItem key={node.code.id} node={node} totals={totals} canDrag={!readOnly && filter.trim() === ''} />)}
        </Tree>
      </TreeWindow>
    </div>
  );
}

interface OutlineItemProps {
  readonly node: CodeNode;
  readonly totals: ReadonlyMap<string, number>;
  readonly canDrag: boolean;
}

function OutlineItem({ node: { code, children }, totals, canDrag }: OutlineItemProps) {
  const { text, number } = useMessages();
  const total = totals.get(code.id) ?? code.count;
  return (
    <TreeItem id={code.id} textValue={code.name} className="code-item">
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <div className="code-row" style={{ '--level': level }}>
            {canDrag && <Button slot="drag" className="drag-handle" aria-label={text('codes.drag', { name: code.name })}>⠿</Button>}
            {hasChildItems ? (
              <Button slot="chevron" className="chevron" aria-label={text('codes.fold')}>{isExpanded ? '▾' : '▸'}</Button>
            ) : (
              <span className="chevron" />
            )}
            <CodeDot code={code} />
            <span className="code-name">{code.name}</span>
            {!code.definition && <span className="undefined-mark" title={text('codes.noDefinition')}>{text('codes.undefinedMark')}</span>}
            <span className="figure">{number(total)}</span>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => <OutlineItem key={child.code.id} node={child} totals={totals} canDrag={canDrag} />)}
    </TreeItem>
  );
}
