import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartKind } from '../../api/tables';
import { chartSpec, marksOf } from './chartSpec';

const INK = { ink: '#000000', mute: '#666666', line: '#dddddd', font: 'sans-serif' };
const point = (value: number, from = 0) => ({ value, text: String(Math.round(value)), from, to: from + value });
const CHART: Chart = {
  kind: 'bars', measure: 'percent', categoryTitle: 'Stilling', valueTitle: 'Prosent', categories: ['Leder', 'Alle'], groups: [],
  series: [
    { name: 'Enig', colour: '#0072B2', ink: '#FFFFFF', points: [point(60), point(40)] },
    { name: 'Uenig', colour: '#E69F00', ink: '#000000', points: [point(40, 60), null] },
  ],
  dots: [{ x: 1, y: 2, count: 3 }], notes: [], description: '',
};
const KINDS: readonly ChartKind[] = ['bars', 'grouped', 'stacked', 'diverging', 'profile', 'histogram', 'scatter', 'line'];

describe('a chart for Vega-Lite', () => {
  it.each(KINDS)('is one that it can draw: %s', (kind) => {
    const warnings: unknown[] = [];
    const logger = { level: () => logger, warn: (...said: unknown[]) => (warnings.push(...said), logger), info: () => logger, debug: () => logger, error: (...said: unknown[]) => (warnings.push(...said), logger) };
    const { spec } = compile(chartSpec({ ...CHART, kind }, INK, 600) as TopLevelSpec, { logger: logger as never });
    expect(spec.marks?.length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
    expect(JSON.stringify(spec)).not.toContain('"url"');
  });

  it('draws nothing of a figure that is hidden', () => {
    expect(marksOf(CHART).map(({ series, category, text }) => [series, category, text])).toEqual([
      ['Enig', 'Leder', '60'], ['Enig', 'Alle', '40'], ['Uenig', 'Leder', '40'],
    ]);
  });

  it('tells categories of several variables apart', () => {
    expect(marksOf({ ...CHART, categories: ['Ja', 'Ja'], groups: ['A', 'B'] }).map(({ category }) => category).slice(0, 2)).toEqual(['A: Ja', 'B: Ja']);
  });
});
