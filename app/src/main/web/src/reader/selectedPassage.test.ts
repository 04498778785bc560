import { describe, expect, it, vi } from 'vitest';
import { transcript } from '../testing/text';
import { Page } from './page';
import { Places } from './places';
import { SelectedPassage, extendByTurn } from './selectedPassage';
import { turnsOf } from './turns';

function opened(...turns: string[]) {
  const { text, segments } = transcript(turns);
  const page = new Page(text, turnsOf(text, segments), String);
  document.body.replaceChildren(page.element);
  const changed = vi.fn();
  return { text, page, changed, passage: new SelectedPassage(page, new Places(page), changed) };
}

describe('what the browser has selected', () => {
  it.each(['👩‍👧‍👦🇳🇴👍🏽e', 'x\u0301y\u0323\u0302z', 'שָׁלוֹם'])('is taken in whole characters: %s', (words) => {
    const { page, passage } = opened(words);
    const node = page.wordsOf(0)!.firstChild!;
    const borders = new Set([words.length, ...[...new Intl.Segmenter('nb').segment(words)].map(({ index }) => index)]);
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= words.length; end++) {
        document.getSelection()?.setBaseAndExtent(node, start, node, end);
        passage.take('pointer');
        const taken = passage.get()!;
        expect(borders.has(taken.start) && borders.has(taken.end), `${start}–${end}`).toBe(true);
        expect(taken.start <= start && taken.end >= end).toBe(true);
      }
    }
  });

  it('is nothing where it is only white space, or outside the text', () => {
    const { page, passage } = opened('a  b');
    const node = page.wordsOf(0)!.firstChild!;
    document.getSelection()?.setBaseAndExtent(node, 1, node, 3);
    passage.take('pointer');
    expect(passage.get()).toBeNull();
    document.getSelection()?.setBaseAndExtent(document.body, 0, document.body, 0);
    passage.take('pointer');
    expect(passage.get()).toBeNull();
  });

  it('goes over turns', () => {
    const { text, page, passage } = opened('Kari: En.', 'Ola: To.');
    document.getSelection()?.setBaseAndExtent(page.wordsOf(0)!.firstChild!, 1, page.wordsOf(1)!.firstChild!, 2);
    passage.take('pointer');
    expect(text.slice(passage.get()!.start, passage.get()!.end)).toBe('n.\nTo');
  });
});

describe('extendByTurn', () => {
  const { text, segments } = transcript(['En.', 'To.', 'Tre.']);
  const turns = turnsOf(text, segments);
  const words = (passage: { start: number; end: number }) => text.slice(passage.start, passage.end);

  it('begins with the turn at hand', () => {
    expect(words(extendByTurn(turns, null, 'end', 1, 1).passage)).toBe('To.');
  });

  it('completes a turn that is selected in part, before it takes the next', () => {
    const some = { start: 0, end: 2 };
    const whole = extendByTurn(turns, some, 'end', 1, 0);
    expect(words(whole.passage)).toBe('En.');
    expect(words(extendByTurn(turns, whole.passage, whole.edge, 1, 0).passage)).toBe('En.\nTo.');
  });

  it('stops at both ends of the text', () => {
    const all = { start: 0, end: turns[2]!.end };
    expect(extendByTurn(turns, all, 'end', 1, 0).passage).toEqual(all);
    expect(extendByTurn(turns, all, 'start', -1, 0).passage).toEqual(all);
  });
});
