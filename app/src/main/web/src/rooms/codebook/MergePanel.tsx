import { useState } from 'react';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot, CodePath } from '../../parts/CodeName';
import { isBelow } from './outline';

interface MergePanelProps {
  readonly codes: readonly Code[];
  readonly chosen: readonly Code[];
  readonly readOnly: boolean;
  merge(into: Code, from: readonly Code[]): void;
}

/** Several codes are chosen: which one is to remain. */
export function MergePanel({ codes, chosen, readOnly, merge }: MergePanelProps) {
  const { text, count } = useMessages();
  const [remaining, setRemaining] = useState<string | null>(null);
  // A code that lies under another chosen one cannot swallow it.
  const able = chosen.filter((code) => !chosen.some((other) => isBelow(codes, code.id, other.id)));
  const byUse = [...able].sort((a, b) => b.count - a.count);
  const into = able.find(({ id }) => id === remaining) ?? byUse[0];
  return (
    <div className="merge-panel">
      <h2>{count('codes.chosen', chosen.length)}</h2>
      <fieldset disabled={readOnly}>
        <legend>{text('codes.mergeInto')}</legend>
        {chosen.map((code) => (
          <label key={code.id} className="merge-choice">
            <input
              type="radio"
              name="merge-into"
              disabled={!able.includes(code)}
              checked={code.id === into?.id}
              onChange={() => setRemaining(code.id)}
            />
            <CodeDot code={code} />
            <CodePath path={code.path} />
            <span className="hint">{count('reading.codings', code.count)}</span>
          </label>
        ))}
      </fieldset>
      <p className="hint">{text('codes.mergeHelp')}</p>
      <button
        type="button"
        className="button primary"
        data-testid="merge-codes"
        disabled={readOnly || !into || chosen.length < 2}
        onClick={() => into && merge(into, chosen.filter((code) => code !== into))}
      >
        {text('codes.merge')}
      </button>
    </div>
  );
}
