import { useState } from 'react';
import type { Code } from '../../api/types';
import { tidyPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { CodeDefinition } from '../../parts/CodeDefinition';
import { CodeTree } from '../../parts/CodeTree';
import { useWorkbench } from '../../state/context';

interface CodePanelProps {
  readonly codes: readonly Code[];
  /** Whether a passage waits for a code. */
  readonly canApply: boolean;
  readonly readOnly: boolean;
  apply(path: string): void;
}

/** The codebook beside the text: find a code, see what it means, put it on the passage that is selected. */
export function CodePanel({ codes, canApply, readOnly, apply }: CodePanelProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const code = codes.find(({ id }) => id === selected);
  const path = tidyPath(filter);
  const isNew = path !== '' && !codes.some((one) => one.path.toLocaleLowerCase('nb') === path.toLocaleLowerCase('nb'));

  const create = async () => {
    const made = await workbench.addCode(path);
    if (!made) return;
    setFilter('');
    setSelected(made.id);
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
        }}
      />
      {isNew && !readOnly && (
        <button type="button" className="button wide" onClick={() => void create()}>
          {text('codeBar.create', { path })}
        </button>
      )}
      <CodeTree
        codes={codes}
        filter={filter}
        selected={selected}
        select={setSelected}
        {...(canApply ? { use: (used: Code) => apply(used.path) } : {})}
      />
      {code && <CodeDefinition code={code} />}
      {code && canApply && (
        <button type="button" className="button primary wide" onClick={() => apply(code.path)}>
          {text('codes.apply')}
        </button>
      )}
    </aside>
  );
}
