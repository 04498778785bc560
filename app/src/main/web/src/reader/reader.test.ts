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

/** Whether the browser is left to do what it does. */
function press(key: string, held: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  return reader?.element.querySelector('.is-current')?.dispatchEvent(event);
}

function selectedBy(events: ReturnType<typeof opened>['events']): [number, number] {
  const { start, end } = events.selected.mock.lastCall?.[0] as { start: number; end: number };
  return [start, end];
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

  it('takes in the next turn, and lets go of it, at the edge that was moved last', () => {
    const { events } = opened();
    press('j');
    press('J', { shiftKey: true });
    expect(events.selected).toHaveBeenLastCalledWith(turn(1), 'keyboard');
    press('J', { shiftKey: true });
    expect(events.selected).toHaveBeenLastCalledWith({ start: turn(1).start, end: turn(2).end }, 'keyboard');
    press('K', { shiftKey: true });
    expect(events.selected).toHaveBeenLastCalledWith(turn(1), 'keyboard');
    press('K', { shiftKey: true });
    expect(events.selected).toHaveBeenLastCalledWith({ start: turn(0).start, end: turn(1).end }, 'keyboard');
  });

  it('lets go of a word at either end, but not of the last one', () => {
    const { events } = opened();
    press('v');
    press('(');
    press(')');
    expect(text.slice(...selectedBy(events))).toBe('da');
    press(')');
    expect(text.slice(...selectedBy(events))).toBe('da');
  });

  it('codes the passage of the current coding when nothing is selected', () => {
    const { reader: opens, events } = opened();
    opens.show(content(coding('a', turn(1).start, turn(1).start + 3)));
    press('n');
    expect(opens.subject()).toEqual({ start: turn(1).start, end: turn(1).start + 3 });
    press('c');
    expect(text.slice(...selectedBy(events))).toBe('Det');
    expect(events.command).toHaveBeenLastCalledWith({ name: 'code' });
  });

  it('moves the ends of the current coding by words, as one change once the keys rest', () => {
    vi.useFakeTimers();
    try {
      const { reader: opens, events } = opened();
      opens.show(content(coding('a', turn(1).start, turn(1).start + 3)));
      press('n');
      press('ArrowRight', { altKey: true });
      press('ArrowRight', { altKey: true });
      press('ArrowRight', { altKey: true, shiftKey: true });
      expect(events.endsMoved).not.toHaveBeenCalled();
      vi.runAllTimers();
      expect(events.endsMoved).toHaveBeenCalledExactlyOnceWith('a', { start: turn(1).start + 4, end: turn(1).start + 'Det er tida'.length });
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves Alt and an arrow to the browser when no coding is current', () => {
    opened();
    expect(press('ArrowLeft', { altKey: true })).toBe(true);
    expect(press('ArrowDown')).toBe(true);
    expect(press('j')).toBe(false);
  });

  it('finds words from where it stands, and counts them', () => {
    const { reader: opens, events } = opened();
    press('j');
    opens.find('e');
    expect(events.matchesChanged).toHaveBeenLastCalledWith({ at: 0, count: 6 });
    opens.findNext(-1);
    expect(events.matchesChanged).toHaveBeenLastCalledWith({ at: 5, count: 6 });
    opens.selectMatch();
    expect(selectedBy(events)).toEqual([turn(2).start + 4, turn(2).start + 5]);
    opens.find(null);
    expect(events.matchesChanged).toHaveBeenLastCalledWith(null);
  });

  it('goes to a line of the file, or to the turn before it where the line has none', () => {
    const { reader: opens, events } = opened();
    opens.walk.goToLine(2);
    expect(events.turnChanged).toHaveBeenLastCalledWith(1, 3);
    opens.walk.goToLine(99);
    expect(events.turnChanged).toHaveBeenLastCalledWith(2, 3);
  });

  it('copies the text as it is, without what stands beside it', () => {
    const { events } = opened();
    press('j');
    press('J', { shiftKey: true });
    press('J', { shiftKey: true });
    const copied = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.dispatchEvent(copied);
    expect(copied.clipboardData?.getData('text/plain')).toBe(text.slice(turn(1).start, turn(2).end));
    expect(events.copied).toHaveBeenCalled();
  });

  it('lays everything out for programs that read the page', () => {
    const { reader: opens } = opened();
    opens.renderAll(true);
    expect(opens.element.querySelector('.renders-all')).not.toBeNull();
    expect(opens.element.querySelectorAll('.reader-turn')).toHaveLength(3);
  });

  it('has no fault in its structure that axe can find', async () => {
    opened();
    const found = await axe.run(document.querySelector('main')!, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('a text of any script', () => {
  const long = 'lang '.repeat(4000).trim();
  const cases = {
    'markup': '<img src=x onerror="alert(1)"> & <b>x</b>',
    'letters from right to left': 'שָׁלוֹם לכולם ו-abc מרחבא مرحبا',
    'pictures of several characters': 'Hei 👩‍👧‍👦 og 🇳🇴 og 👍🏽.',
    'marks that combine': 'x\u0301y\u0323\u0302z e\u0301n',
    'a line of 20,000 characters': long,
  };

  it.each(Object.entries(cases))('is shown and selected as it is: %s', (_, words) => {
    const written = transcript([words, 'Etter.']);
    document.body.innerHTML = '<main></main>';
    const selected = vi.fn();
    const nothing = () => undefined;
    reader = new Reader(document.querySelector('main')!, {
      ...written, label: '', words: { codesAtTurn: String, compared: () => '', starred: '', noted: '' },
      events: {
        selected, turnChanged: nothing, codingChosen: nothing, endsMoved: nothing, memoWanted: nothing, command: nothing,
        dragged: nothing, dropped: nothing, matchesChanged: nothing, copied: nothing,
      },
    });
    expect(reader.element.querySelector('.reader-words')?.textContent).toBe(`${words}\n`);
    expect(reader.element.querySelector('img, b')).toBeNull();
    const borders = new Set([words.length, ...[...new Intl.Segmenter('nb').segment(words)].map(({ index }) => index)]);
    for (const key of ['v', ')', ')', '(', ']', '[']) {
      press(key);
      const { start, end } = selected.mock.lastCall?.[0] as { start: number; end: number };
      expect(borders.has(start) && borders.has(end), `${key}: ${start}–${end}`).toBe(true);
    }
  });
});
