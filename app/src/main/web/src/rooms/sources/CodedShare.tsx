import type { Coded } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { initials } from '../../parts/initials';

/** So many coders' shares find room in a row; the others are counted, and told to whoever points there. */
const SHOWN = 2;

/** How much of a text is coded: by one a bar and a number, by several a number for each of those who coded most. */
export function CodedShare({ coded }: { readonly coded: readonly Coded[] }) {
  const { text, number } = useMessages();
  if (coded.length === 0) return <span className="hint">–</span>;
  const sorted = [...coded].sort((a, b) => b.share - a.share);
  const percent = (share: number) => (share > 0 && share < 0.005 ? '< 1' : number(Math.round(share * 100)));
  const told = sorted.map(({ coder, share, codings }) => text('sources.codedBy', { coder, percent: percent(share), codings }));
  return (
    <span className="coded-share" title={told.join('\n')}>
      {sorted.slice(0, SHOWN).map(({ coder, share }) => (
        <span key={coder} className="coded-one">
          {coded.length === 1 && <span className="coded-bar" aria-hidden="true"><i style={{ width: `${Math.min(share, 1) * 100}%` }} /></span>}
          <span className="figure">{percent(share)} %</span>
          {coded.length > 1 && <span className="coded-who" aria-hidden="true">{initials(coder)}</span>}
        </span>
      ))}
      {sorted.length > SHOWN && <span className="hint">+{number(sorted.length - SHOWN)}</span>}
      <span className="visually-hidden">{told.join(', ')}</span>
    </span>
  );
}
