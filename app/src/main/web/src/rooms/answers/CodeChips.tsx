import type { Code } from '../../api/types';
import { colourOf } from '../../codes/colour';
import { initials } from '../../parts/initials';
import type { AnswerCoding } from './sheet';

interface CodeChipsProps {
  readonly codings: readonly AnswerCoding[];
  readonly codesById: ReadonlyMap<string, Code>;
  readonly length: number;
}

const MOST = 4;

/** An answer's codes with who put them there; dashed where only a part of the answer is coded. */
export function CodeChips({ codings, codesById, length }: CodeChipsProps) {
  const chips = new Map<string, { readonly coders: Set<string>; isPart: boolean }>();
  for (const { codeId, coder, start, end } of codings) {
    const chip = chips.get(codeId) ?? { coders: new Set<string>(), isPart: true };
    chip.coders.add(coder);
    if (start === 0 && end === length) chip.isPart = false;
    chips.set(codeId, chip);
  }
  const shown = [...chips].slice(0, MOST);
  return (
    <>
      {shown.map(([codeId, { coders, isPart }]) => {
        const code = codesById.get(codeId);
        return (
          <span
            key={codeId}
            className={`code-chip${isPart ? ' is-part' : ''}`}
            data-testid="code-chip"
            style={{ '--code': colourOf(code) }}
            title={`${code?.path ?? ''} (${[...coders].join(', ')})`}
          >
            {code?.name ?? '…'} <span className="chip-coder">{[...coders].map(initials).join(' ')}</span>
          </span>
        );
      })}
      {chips.size > MOST && <span className="hint">+{chips.size - MOST}</span>}
    </>
  );
}

/** The codes of many answers together, the most used first. */
export function GroupChips({ counts, answers, codesById, number }: {
  readonly counts: ReadonlyMap<string, number>;
  readonly answers: number;
  readonly codesById: ReadonlyMap<string, Code>;
  number(value: number): string;
}) {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    <>
      {sorted.slice(0, MOST).map(([codeId, count]) => {
        const code = codesById.get(codeId);
        return (
          <span key={codeId} className={`code-chip${count < answers ? ' is-part' : ''}`} data-testid="code-chip" style={{ '--code': colourOf(code) }} title={code?.path}>
            {code?.name ?? '…'} <span className="chip-coder figure">{count === answers ? '' : `${number(count)}/${number(answers)}`}</span>
          </span>
        );
      })}
      {sorted.length > MOST && <span className="hint">+{sorted.length - MOST}</span>}
    </>
  );
}
