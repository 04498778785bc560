import { useMemo, useState } from 'react';
import { Button, Checkbox, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { FacetValue } from '../../api/quotes';
import type { Code } from '../../api/types';
import { rankCodes } from '../../codes/filter';
import { type CodeNode, codeTree, withAncestors } from '../../codes/tree';
import { useMessages } from '../../i18n/language';
import { CodeDot } from '../../parts/CodeName';

interface CodeChoiceProps {
  readonly codes: readonly Code[];
  readonly counts: readonly FacetValue[];
  readonly chosen: readonly string[];
  choose(codes: readonly string[]): void;
}

/** Codes to choose several of, each with those below it. */
export function CodeChoice({ codes, counts, chosen, choose }: CodeChoiceProps) {
  const { text } = useMessages();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const byCode = useMemo(() => new Map(counts.map(({ key, count }) => [key, count])), [counts]);
  const shown = useMemo(
    () => (typed.trim() === '' ? codes : withAncestors(codes, new Set(rankCodes(codes, typed).map(({ code }) => code.id)))),
    [codes, typed],
  );
  const roots = useMemo(() => codeTree(shown), [shown]);
  const expanded = typed.trim() === '' ? open : new Set<Key>(shown.map(({ id }) => id));
  return (
    <fieldset className="facet">
      <legend>{text('quotes.codes')}</legend>
      <input
        type="search"
        className="field"
        aria-label={text('quotes.findIn', { name: text('quotes.codes') })}
        placeholder={text('quotes.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Tree
        aria-label={text('quotes.codes')}
        className="code-tree code-choice"
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) => choose(keys === 'all' ? [] : [...keys].map(String))}
        expandedKeys={expanded}
        onExpandedChange={setOpen}
        renderEmptyState={() => <p className="hint">{text('codes.noneFit')}</p>}
      >
        {roots.map((node) => <Item key={node.code.id} node={node} counts={byCode} />)}
      </Tree>
    </fieldset>
  );
}

function Item({ node: { code, children }, counts }: { readonly node: CodeNode; readonly counts: ReadonlyMap<string, number> }) {
  const { text, number } = useMessages();
  return (
    <TreeItem id={code.id} textValue={code.name} className="code-item">
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <div className="code-row" style={{ '--level': level }}>
            {hasChildItems ? (
              <Button slot="chevron" className="chevron" aria-label={text('codes.fold')}>{isExpanded ? '▾' : '▸'}</Button>
            ) : (
              <span className="chevron" />
            )}
            <Checkbox slot="selection" className="tick">
              <span aria-hidden="true" />
            </Checkbox>
            <CodeDot code={code} />
            <span className="code-name">{code.name}</span>
            <span className="figure">{number(counts.get(code.id) ?? 0)}</span>
          </div>
        )}
      </TreeItemContent>
      {children.map((child) => <Item key={child.code.id} node={child} counts={counts} />)}
    </TreeItem>
  );
}
