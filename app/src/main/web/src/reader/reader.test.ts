import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { transcript } from '../testing/text';
import type { Annotation } from './annotations';
import { Reader } from './reader';

const { text, segments } = transcript(['Intervjuer: Hva da?', 'Kari: Det er tida. Og reglene.', 'Kari: <b>Nei</b>.']);
const turn = (index: number) => ({ start: segments[index]!.start, end: segments[index]!.end });
let reader: Reader | undefined;

function opened() {
  const events = {
    selected: vi.fn(),
    turnChanged: vi.fn(),
    codingChosen: vi.fn(),
    endsMoved: vi.fn(),
    memoWanted: vi.fn(),
    command: vi.fn(),
    dragged: vi.fn(),
    dropped: vi.fn(),
    matchesChanged: vi.fn(),
    copied: vi.fn(),
  };
  const words = { codesAtTurn: (paths: string) => `Koder: ${paths}`, compared: () => '', starred: 'Sitat', noted: 'Notat' };
  document.body.innerHTML = '<main></main>';
  reader = new Reader(document.querySelector('main')!, { text, segments, label: 'Intervju', words, events });
  return { reader, events };
}

function press(key: string) {
  reader?.element.querySelector('.is-current')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function coding(id: string, start: number, end: number): Annotation {
  return { id, start, end, label: id, path: id, colour: '#0b7285', coder: 'kari', pending: false, memos: 0 };
}

const content = (...annotations: Annotation[]) => ({ annotations, stars: [], columns: null });

afterEach(() => reader?.destroy());

describe('Reader', () => {
  it('walks through the turns and stops at both ends', () => {
    const { events } = opened();
    for (const key of ['k', 'j', 'j', 'j', 'j']) press(key);
    expect(events.turnChanged.mock.calls.map(([at]) => at as number).at(-1)).toBe(2);
    expect(document.activeElement).toBe(reader?.element.querySelector('[data-turn="2"]'));
  });

  it('selects the current turn, without the newline after it', () => {
    const { events } = opened();
    press('j');
    press('v');
    expect(events.selected).toHaveBeenLastCalledWith(turn(1), 'keyboard');
  });

  it('grows a selection by words and sentences', () => {
    const { events } = opened();
    press('j');
    press(']');
    press(']');
    expect(events.selected).toHaveBeenLastCalledWith({ start: turn(1).start, end: turn(1).start + 'Det er'.length }, 'keyboard');
    press('}');
    expect(events.selected).toHaveBeenLastCalledWith({ start: turn(1).start, end: turn(1).start + 'Det er tida.'.length }, 'keyboard');
  });

  it('selects the turn first when it is to be coded and nothing is selected', () => {
    const { events } = opened();
    press('c');
    expect(events.selected).toHaveBeenLastCalledWith(turn(0), 'keyboard');
    expect(events.command).toHaveBeenCalledWith({ name: 'code' });
  });

  it('walks through the codings in the order of reading', () => {
    const { reader: opens, events } = opened();
    opens.show(content(coding('late', turn(2).start, turn(2).end), coding('early', turn(1).start, turn(1).end)));
    press('n');
    press('n');
    press('p');
    expect(events.codingChosen.mock.calls.map(([id]) => id as string)).toEqual(['early', 'late', 'early']);
  });

  it('lets go of a coding that is gone', () => {
    const { reader: opens, events } = opened();
    opens.show(content(coding('a', 0, 3)));
    press('n');
    opens.show(content());
    expect(events.codingChosen).toHaveBeenLastCalledWith(null, true);
  });

  it('has no fault in its structure that axe can find', async () => {
    opened();
    const found = await axe.run(document.querySelector('main')!, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
