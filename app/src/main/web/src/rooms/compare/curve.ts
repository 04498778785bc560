import type { SaturationStep } from '../../api/compare';

export interface Curve {
  /** Codes so far, as the path of a line. */
  readonly line: string;
  /** New codes of each source. */
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** The middle of a step, by its number from 1. */
  at(step: number): number;
}

/** Draws codes so far as a line over bars of new codes, on one scale. */
export function curveOf(steps: readonly SaturationStep[], width: number, height: number): Curve {
  const most = Math.max(1, steps.at(-1)?.cumulative ?? 1);
  const pace = width / Math.max(1, steps.length);
  const at = (step: number) => (step - 0.5) * pace;
  const y = (value: number) => height - (value / most) * (height - 4);
  return {
    line: steps.map((step, index) => `${index === 0 ? 'M' : 'L'}${round(at(index + 1))} ${round(y(step.cumulative))}`).join(' '),
    bars: steps.map((step, index) => ({
      x: round(index * pace + pace * 0.15),
      y: round(y(step.new)),
      width: round(pace * 0.7),
      height: round(height - y(step.new)),
    })),
    at,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
