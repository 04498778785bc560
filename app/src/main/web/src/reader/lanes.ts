import { Heap } from './heap';
import { type TextRange, byPlace } from './range';

/**
 * Gives every range a lane, so that ranges which overlap never share one, and as few lanes as possible are
 * used (each range takes the lowest lane that is free at its start). One sweep, O(n log n); ranges need not
 * be sorted. The answer is in the order of `ranges`.
 */
export function assignLanes(ranges: readonly TextRange[]): number[] {
  const order = ranges.map((range, index) => ({ range, index })).sort((a, b) => byPlace(a.range, b.range));
  const lanes = new Array<number>(ranges.length).fill(0);
  const busy = new Heap<{ end: number; lane: number }>((a, b) => a.end - b.end);
  const free = new Heap<number>((a, b) => a - b);
  let used = 0;
  for (const { range, index } of order) {
    for (let first = busy.peek(); first && first.end <= range.start; first = busy.peek()) {
      free.push(first.lane);
      busy.pop();
    }
    const lane = free.pop() ?? used++;
    lanes[index] = lane;
    busy.push({ end: range.end, lane });
  }
  return lanes;
}
