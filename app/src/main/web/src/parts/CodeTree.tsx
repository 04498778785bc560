import { type ReactNode, useMemo, useState } from 'react';
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { Code } from '../api/types';
import { rankCodes } from '../codes/filter';
import { type CodeNode, codeTree, totalCounts, withAncestors } from '../codes/tree';
import { useMessages } from '../i18n/language';
import { CodeDot } from './CodeName';
import { TreeWindow } from './TreeWindow';

interface CodeTreeProps {
  readonly codes: readonly Code[];
  /** Only codes that fit, and their ancestors, are shown. */
  readonly filter: string;
  readonly selected: string | null;
  select(codeId: string | null): void;
  /** Enter or a double click on a code. */
  use?(code: Code): void;
  /** Whether one click is enough to use a code; none is selected then. */
  readonly clickUses?: boolean;
  /** What stands at the end of a code's row; its number of codings where nothing is given. */
  figures?(code: Code): ReactNode;
}

export function CodeTree({ codes, filter, selected, select, use, clickUses = false, figures }: CodeTreeProps) {
  const messages = useMessages();
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const shown = useMemo(() => {
    if (filter.trim() === '') return codes;
    return withAncestors(codes, new Set(rankCodes(codes, filter).map(({ code }) => code.id)));
  }, [codes, filter]);
  // With what lies below, of the whole codebook and not only of what is shown.
  const totals = useMemo(() => totalCounts(codes), [codes]);
  const roots = useMemo(() => codeTree(shown), [shown]);
  const expanded = shown.filter(({ id }) => !closed.has(id)).map(({ id }) => id);

  const countOf = (code: Code) => <span className="figure">{messages.number(totals.get(code.id) ?? code.count)}</span>;
  const act = (id: Key) => {
    const code = codes.find((one) => one.id === id);
    if (code) use?.(code);
  };
  return (
    <TreeWindow>
      <Tree
        aria-label={messages.text('codes.tree')}
        className="code-tree"
        {...(clickUses ? { selectionMode: 'none' } : {
          selectionMode: 'single',
          selectionBehavior: 'replace',
          selectedKeys: selected === null ? [] : [selected],
          onSelectionChange: (keys) => select(keys === 'all' ? null : (([...keys][0] as string | undefined) ?? null)),
        })}
        expandedKeys={expanded}
        onExpandedChange={(open) => setClosed(new Set(shown.filter(({ id }) => !open.has(id)).map(({ id }) => id)))}
        {...(use ? { onAction: act } : {})}
        renderEmptyState={() => <p className="hint">{messages.text('codes.noneFit')}</p>}
      >
        {roots.map((node) => (
          <CodeItem key={node.code.id} node={node} figures={figures ?? countOf} />
        ))}
      </Tree>
    </TreeWindow>
  );
}

interface CodeItemProps {
  readonly node: CodeNode;
  figures(code: Code): ReactNode;
}

function CodeItem({ node, figures }: CodeItemProps) {
  const messages = useMessages();
  const { code, children } = node;
  return (
    <TreeItem id={code.id} textValue={code.name} className="code-item">
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <div className="code-row" data-code={code.id} style={{ '--level': level }}>
            {hasChildItems ? (
              <Button slot="chevron" className="chevron" aria-label={messages.text('codes.fold')}>
                {isExpanded ? '▾' : '▸'}
              </Button>
            ) : (
              <span className="chevron" />
            )}
            <CodeDot code={code} />
            <span className="code-name">{code.name}</span>
            {figures(code)}
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <CodeItem key={child.code.id} node={child} figures={figures} />
      ))}
    </TreeItem>
  );
}
