import type { Coded } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { initials } from '../../parts/initials';

/** How much of a text is coded: a bar and a number for the coder with most, the others by their initials. */
export function CodedShare({ coded }: { readonly coded: readonly Coded[] }) {
  const { text, number } = useMessages();
  if (coded.length === 0) return <span className="hint">–</span>;
  const sorted = [...coded].sort((a, b) => b.share - a.share);
  const percent = (share: number) => (share > 0 && share < 0.005 ? '< 1' : number(Math.round(share * 100)));
  const told = sorted.map(({ coder, share, codings }) => text('sources.codedBy', { coder, percent: percent(share), codings }));
  return (
    <span className="coded-share" title={told.join('\n')}>
      {sorted.slice(0, 3).map(({ coder, share }, index) => (
        <span key={coder} className="coded-one">
          {index === 0 && <span className="coded-bar" aria-hidden="true"><i style={{ width: `${Math.min(share, 1) * 100}%` }} /></span>}
          <span className="figure">{percent(share)} %</span>
          {coded.length > 1 && <span className="coded-who" aria-hidden="true">{initials(coder)}</span>}
        </span>
      ))}
      {sorted.length > 3 && <span className="hint">+{number(sorted.length - 3)}</span>}
      <span className="visually-hidden">{told.join(', ')}</span>
    </span>
  );
}
