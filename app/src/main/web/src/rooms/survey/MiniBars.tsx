import type { Distribution } from '../../api/survey';

const WIDTH = 132;
const HEIGHT = 24;

/** The spread of the answers in one glance; the figures stand beside the variable when it is opened. */
export function MiniBars({ distribution }: { readonly distribution: Distribution }) {
  const { bars, binned } = distribution;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const step = Math.min(WIDTH / Math.max(bars.length, 1), 22);
  const gap = binned ? 0.5 : Math.min(3, step / 4);
  return (
    <svg className="mini-bars" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1="0" x2={step * bars.length} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {bars.map(({ code, count }, index) => {
        const height = count === 0 ? 0 : Math.max(1, (count / most) * (HEIGHT - 2));
        return <rect key={code} x={index * step} y={HEIGHT - height} width={step - gap} height={height} />;
      })}
    </svg>
  );
}
