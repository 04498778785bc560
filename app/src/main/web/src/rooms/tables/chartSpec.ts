import type { Chart, ChartPoint } from '../../api/tables';

/** Colours of what stands around the marks; those of the marks are the chart's own. */
export interface ChartInk {
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly font: string;
}

interface Mark {
  readonly category: string;
  readonly group: string;
  readonly series: string;
  readonly value: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly place: number;
  readonly low?: number;
  readonly high?: number;
}

/** A part that is narrower than this has no room for its figure, in parts of 100. */
const LEAST_LABELLED = 4.5;
const BAR = 22;
const CHARACTER = 6.3;

/**
 * The chart as Vega-Lite draws it. Figures, words, order and colours are the server's, the same that Excel and Word
 * get; nothing is counted here.
 */
export function chartSpec(chart: Chart, ink: ChartInk, width: number): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'transparent',
    padding: 2,
    autosize: { type: 'fit', contains: 'padding' },
    width,
    ...body(chart, ink, width),
    config: {
      font: ink.font,
      view: { stroke: null },
      axis: {
        labelColor: ink.ink, titleColor: ink.mute, titleFontWeight: 400, labelFontSize: 12, titleFontSize: 12, gridColor: ink.line, domain: false,
        ticks: false, labelPadding: 6, labelLimit: 210,
      },
      legend: { labelColor: ink.ink, labelFontSize: 12, titleColor: ink.mute, orient: 'top', symbolType: 'square', labelLimit: 200, columns: 5, columnPadding: 14, rowPadding: 3 },
      text: { fontSize: 11.5, fill: ink.ink },
    },
  };
}

function body(chart: Chart, ink: ChartInk, width: number): object {
  switch (chart.kind) {
    case 'scatter': return scatter(chart, ink);
    case 'profile': case 'line': return lines(chart, ink);
    case 'histogram': return histogram(chart, ink, width);
    case 'grouped': return grouped(chart, ink);
    case 'stacked': case 'diverging': return divided(chart, ink, width);
    default: return bars(chart, ink);
  }
}

/** One mark for each figure that may be seen; a category that several variables have is told apart by its place. */
export function marksOf(chart: Chart): readonly Mark[] {
  return chart.series.flatMap(({ name, points }) =>
    points.flatMap((point, place) => (point === null ? [] : [markOf(chart, name, point, place)])));
}

function markOf(chart: Chart, series: string, point: ChartPoint, place: number): Mark {
  const category = labelOf(chart, place);
  return {
    category, group: chart.groups[place] ?? '', series, value: point.value, text: point.text, from: point.from, to: point.to,
    middle: (point.from + point.to) / 2, place,
    ...(point.low === undefined || point.high === undefined ? {} : { low: point.low, high: point.high }),
  };
}

function labelOf(chart: Chart, place: number): string {
  const group = chart.groups[place];
  const category = chart.categories[place] ?? '';
  return group === undefined ? category : `${group}: ${category}`;
}

const categoriesOf = (chart: Chart) => chart.categories.map((_, place) => labelOf(chart, place));

function categoryAxis(chart: Chart): object {
  return { field: 'category', type: 'nominal', sort: categoriesOf(chart), title: null, scale: { paddingInner: 0.28, paddingOuter: 0.1 } };
}

function valueAxis(chart: Chart, field = 'value'): object {
  return { field, type: 'quantitative', title: chart.valueTitle, axis: { tickCount: 5 }, ...(chart.measure === 'value' ? { scale: { zero: false, nice: true } } : {}) };
}

function colours(chart: Chart): object {
  return {
    field: 'series', type: 'nominal', title: null, sort: chart.series.map(({ name }) => name),
    scale: { domain: chart.series.map(({ name }) => name), range: chart.series.map(({ colour }) => colour) },
    ...(chart.series.length > 1 ? {} : { legend: null }),
  };
}

function bars(chart: Chart, ink: ChartInk): object {
  return {
    height: chart.categories.length * (BAR + 8) + 50,
    data: { values: marksOf(chart) },
    encoding: { y: categoryAxis(chart), x: valueAxis(chart) },
    layer: [
      { mark: { type: 'bar' }, encoding: { color: colours(chart) } },
      { mark: { type: 'text', align: 'left', dx: 5, fill: ink.ink }, encoding: { text: { field: 'text' } } },
      ...intervals(chart, ink),
    ],
  };
}

function grouped(chart: Chart, ink: ChartInk): object {
  const offset = { field: 'series', sort: chart.series.map(({ name }) => name) };
  return {
    height: chart.categories.length * (chart.series.length * 16 + 12) + 70,
    data: { values: marksOf(chart) },
    encoding: { y: categoryAxis(chart), yOffset: offset, x: valueAxis(chart) },
    layer: [
      { mark: { type: 'bar' }, encoding: { color: colours(chart) } },
      { mark: { type: 'text', align: 'left', dx: 4, fontSize: 10.5, fill: ink.ink }, encoding: { text: { field: 'text' } } },
    ],
  };
}

/** Bars that are divided: what is not shown takes no room, and a part with its figure has a colour it can be read on. */
function divided(chart: Chart, ink: ChartInk, width: number): object {
  const marks = marksOf(chart);
  const least = Math.min(0, ...marks.map(({ from }) => from));
  const most = Math.max(chart.kind === 'diverging' ? 0 : 100, ...marks.map(({ to }) => to));
  const labels = Math.min(216, Math.max(0, ...categoriesOf(chart).map(({ length }) => length)) * CHARACTER);
  const perUnit = Math.max(width - labels - 20, 100) / Math.max(most - least, 1);
  const room = (mark: Mark) => (mark.to - mark.from) * perUnit;
  const inkOf = new Map(chart.series.map(({ name, ink: own }) => [name, own]));
  const labelled = marks
    .filter((mark) => room(mark) > Math.max(mark.text.length * 8, 12) && mark.to - mark.from > LEAST_LABELLED / 3)
    .map((mark) => ({ ...mark, ink: inkOf.get(mark.series) ?? ink.ink }));
  const y = categoryAxis(chart);
  return {
    height: chart.categories.length * (BAR + 10) + 70,
    layer: [
      {
        data: { values: marks },
        mark: { type: 'bar', stroke: ink.line, strokeWidth: 0.5 },
        encoding: {
          y,
          x: { field: 'from', type: 'quantitative', title: chart.valueTitle, scale: { domain: [least, most], nice: false }, axis: { tickCount: 5, labelExpr: 'abs(datum.value)' } },
          x2: { field: 'to' },
          color: colours(chart),
        },
      },
      {
        data: { values: labelled },
        // A colour that were encoded would share its legend with the bars, and take it away.
        mark: { type: 'text', align: 'center', fill: { expr: 'datum.ink' } },
        encoding: { y, x: { field: 'middle', type: 'quantitative' }, text: { field: 'text' } },
      },
      ...(chart.kind === 'diverging' ? [{ data: { values: [{ zero: 0 }] }, mark: { type: 'rule', stroke: ink.mute }, encoding: { x: { field: 'zero', type: 'quantitative' } } }] : []),
    ],
  };
}

function histogram(chart: Chart, ink: ChartInk, width: number): object {
  const crowded = chart.categories.length * 44 > width;
  return {
    height: 240,
    data: { values: marksOf(chart) },
    encoding: {
      x: { field: 'category', type: 'ordinal', sort: categoriesOf(chart), title: chart.categoryTitle, scale: { paddingInner: 0.04 }, axis: { labelAngle: crowded ? -60 : 0 } },
      y: valueAxis(chart),
    },
    layer: [
      { mark: { type: 'bar' }, encoding: { color: colours(chart) } },
      ...(crowded ? [] : [{ mark: { type: 'text', dy: -7, fill: ink.ink }, encoding: { text: { field: 'text' } } }]),
    ],
  };
}

function lines(chart: Chart, ink: ChartInk): object {
  const across = chart.kind === 'line';
  const category = { ...categoryAxis(chart), scale: { padding: 0.4 }, ...(across ? { type: 'ordinal', axis: { labelAngle: 0 } } : {}) };
  return {
    height: across ? 280 : chart.categories.length * 34 + 70,
    data: { values: marksOf(chart) },
    encoding: across ? { x: category, y: valueAxis(chart) } : { y: category, x: valueAxis(chart) },
    layer: [
      // The order of the points is that of the categories, not that of their values.
      { mark: { type: 'line', strokeWidth: 1.5 }, encoding: { color: colours(chart), order: { field: 'place' } } },
      ...intervals(chart, ink),
      { mark: { type: 'point', filled: true, size: 60, opacity: 1 }, encoding: { color: colours(chart), ...(chart.series.length > 1 ? { shape: { field: 'series', title: null, sort: chart.series.map(({ name }) => name), legend: null } } : {}) } },
      ...(chart.series.length === 1 ? [{ mark: { type: 'text', dy: -11, fill: ink.ink }, encoding: { text: { field: 'text' } } }] : []),
    ],
  };
}

function intervals(chart: Chart, ink: ChartInk): readonly object[] {
  if (!marksOf(chart).some(({ low }) => low !== undefined)) return [];
  const across = chart.kind === 'line';
  const ends = across
    ? { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } }
    : { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } };
  return [{ mark: { type: 'rule', stroke: ink.ink, strokeWidth: 1 }, transform: [{ filter: 'isValid(datum.low)' }], encoding: ends }];
}

function scatter(chart: Chart, ink: ChartInk): object {
  return {
    height: 340,
    data: { values: chart.dots },
    mark: { type: 'circle', opacity: 0.7, stroke: ink.line },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: chart.categoryTitle, scale: { zero: false } },
      y: { field: 'y', type: 'quantitative', title: chart.valueTitle, scale: { zero: false } },
      size: { field: 'count', type: 'quantitative', legend: null, scale: { range: [20, 400] } },
      color: { value: chart.series[0]?.colour ?? '#0072B2' },
    },
  };
}
