import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeDot } from '../../parts/CodeName';
import type { CodeFrequency } from './frequencies';

interface CodeFrequenciesProps {
  readonly frequencies: readonly CodeFrequency[];
  /** Answers that are shown, and those of them without a code: what the shares are of. */
  readonly base: number;
  readonly uncoded: number;
  /** A code's id, or 'none'. */
  readonly chosen: string | null;
  readonly chosenCode: Code | undefined;
  choose(code: string | null): void;
  /** The key that a code is on. */
  digitOf(codeId: string): number | null;
}

/** How often each code stands in the answers that are shown. A click shows only the answers with it. */
export function CodeFrequencies({ frequencies, base, uncoded, chosen, chosenCode, choose, digitOf }: CodeFrequenciesProps) {
  const { text, count, number } = useMessages();
  const line = (key: string, label: React.ReactNode, answers: number, level: number) => (
    <li key={key}>
      <button
        type="button"
        data-testid="code-frequency"
        aria-pressed={chosen === key}
        style={{ '--level': level }}
        onClick={() => choose(chosen === key ? null : key)}
      >
        {label}
        <span className="figure">{number(answers)}</span>
        <span className="figure share">{percent(answers, base)}</span>
      </button>
    </li>
  );
  const absent = chosen !== null && chosen !== 'none' && !frequencies.some(({ code }) => code.id === chosen);
  return (
    <div className="code-frequencies">
      <h2>{text('answers.codes')}</h2>
      <p className="hint">{count('answers.base', base)}</p>
      <ul>
        {line('none', <span className="code-name">{text('answers.uncoded')}</span>, uncoded, 1)}
        {absent && chosenCode && line(chosen, <><CodeDot code={chosenCode} /><span className="code-name">{chosenCode.name}</span></>, 0, 1)}
        {frequencies.map(({ code, answers, level }) =>
          line(code.id, <><CodeDot code={code} /><span className="code-name" title={code.path}>{code.name}</span>{digitOf(code.id) !== null && <kbd>{digitOf(code.id)}</kbd>}</>, answers, level))}
      </ul>
    </div>
  );
}

/** Whole percent, half away from zero; a dash where there is nothing to be a share of. */
function percent(part: number, base: number): string {
  return base === 0 ? '–' : `${Math.floor((100 * part) / base + 0.5)} %`;
}
