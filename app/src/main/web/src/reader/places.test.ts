import { describe, expect, it } from 'vitest';
import { transcript } from '../testing/text';
import { Page } from './page';
import { Places } from './places';
import { SpanPainter } from './spanPainter';
import { turnsOf } from './turns';

const TURNS = ['Intervjuer: Hva <b>nå</b> & da?', 'Kari: Tid 😀 og 👩‍👧 regler.', 'Kari: Én til.', 'Uten taler.'];

function opened(gap = '\n') {
  const { text, segments } = transcript(TURNS, gap);
  const page = new Page(text, turnsOf(text, segments), (paths) => `Koder: ${paths}`);
  document.body.replaceChildren(page.element);
  return { text, page, places: new Places(page) };
}

describe('Places', () => {
  it.each(['\n', '\n\n'])('leads every offset of a turn to a place and back (gap %j)', (gap) => {
    const { page, places } = opened(gap);
    for (const turn of page.turns) {
      for (let offset = turn.start; offset <= turn.end; offset++) {
        for (const asEnd of [false, offset > turn.start]) {
          const place = places.placeOf(offset, asEnd);
          expect(place && places.offsetOf(place.node, place.offset)).toBe(offset);
        }
      }
    }
  });

  it('shows the text as it is, markup and emoji included', () => {
    const { text, page, places } = opened();
    const words = places.rangeOf({ start: 0, end: text.indexOf('?') })?.toString();
    expect(words).toBe('Hva <b>nå</b> & da');
    expect(page.element.querySelector('b')).toBeNull();
  });

  it('keeps its offsets when highlights are drawn as elements', () => {
    const { text, page, places } = opened();
    const painter = new SpanPainter(page);
    const start = text.indexOf('Tid');
    painter.paint([
      { start, end: start + 10, look: { colour: '#0b7285', lane: 0 } },
      { start: start + 4, end: start + 30, look: 'selection' },
    ]);
    expect(page.element.querySelectorAll('span[class^="reader-mark"]').length).toBeGreaterThan(2);
    for (let offset = 0; offset < text.length; offset++) {
      const place = places.placeOf(offset);
      expect(place && places.offsetOf(place.node, place.offset)).toBe(offset);
    }
    painter.paint([]);
    expect(page.wordsOf(1)?.childNodes.length).toBe(1);
  });

  it('reads places between elements, as a triple click makes them', () => {
    const { page, places } = opened();
    const second = page.turnElement(1)!;
    expect(places.offsetOf(second, 0)).toBe(page.turns[1]?.start);
    expect(places.offsetOf(second, second.childNodes.length)).toBe(page.turns[1]?.nodeEnd);
    expect(places.offsetOf(page.chunkElement(0)!, 2)).toBe(page.turns[2]?.start);
    expect(places.offsetOf(page.element, 1)).toBe(page.text.length);
  });

  it('knows no offset outside the text', () => {
    const { places } = opened();
    expect(places.offsetOf(document.body, 0)).toBeNull();
  });

  it('is not confused by the codes that screen readers hear', () => {
    const { page, places } = opened();
    page.showPaths(['', 'Barrierer/Tid', '', '']);
    const hidden = page.turnElement(1)!.querySelector('.reader-codes')!;
    expect(hidden.textContent).toBe('Koder: Barrierer/Tid');
    expect(places.offsetOf(hidden.firstChild!, 3)).toBe(page.turns[1]?.nodeEnd);
  });
});
