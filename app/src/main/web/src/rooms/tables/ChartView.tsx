import type { Result } from 'vega-embed';
import { useEffect, useRef, useState } from 'react';
import type { Chart } from '../../api/tables';
import { useMessages } from '../../i18n/language';
import { useStore } from '../../state/store';
import { shownTheme } from '../../state/theme';
import { chartSpec } from './chartSpec';

interface ChartViewProps {
  readonly chart: Chart;
  readonly kinds: readonly string[];
  chooseKind(kind: string): void;
}

/** The chart of the table beside it, which is its alternative in text; in few words it is told as well. */
export function ChartView({ chart, kinds, chooseKind }: ChartViewProps) {
  const { text } = useMessages();
  const theme = useStore(shownTheme);
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [isBroken, setBroken] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = place.current;
    if (!element || width < 40) return;
    let drawn: Result | null = null;
    let isGone = false;
    // Drawn out of sight and put in whole: what is there stays until then, and nothing jumps.
    const canvas = document.createElement('div');
    import('./vega')
      .then(({ draw }) => (isGone ? null : draw(canvas, chartSpec(chart, inkOf(element), width))))
      .then(
        (result) => {
          drawn = result;
          if (isGone) drawn?.finalize();
          else {
            element.replaceChildren(canvas);
            setBroken(false);
          }
        },
        () => {
          if (!isGone) setBroken(true);
        },
      );
    return () => {
      isGone = true;
      drawn?.finalize();
    };
  }, [chart, width, theme]);

  return (
    <figure className="chart" data-testid="chart">
      <figcaption className="card-head">
        <h2>{text('tables.chart')}</h2>
        {kinds.length > 1 && (
          <select className="field" aria-label={text('tables.chartKind')} data-testid="chart-kind" value={chart.kind} onChange={(event) => chooseKind(event.target.value)}>
            {kinds.map((kind) => <option key={kind} value={kind}>{text(`chart.${kind as 'bars'}`)}</option>)}
          </select>
        )}
      </figcaption>
      <div ref={place} className="chart-place" role="img" aria-label={chart.description} data-testid="chart-place" />
      {isBroken && <p className="hint" role="alert">{text('tables.chartFailed')}</p>}
      {chart.notes.map((note) => <p key={note} className="hint chart-note">{note}</p>)}
    </figure>
  );
}

function inkOf(element: HTMLElement): { ink: string; mute: string; line: string; font: string } {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return { ink: of('--ink'), mute: of('--mute'), line: of('--line'), font: style.fontFamily };
}
