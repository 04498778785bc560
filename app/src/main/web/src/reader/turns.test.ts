import { describe, expect, it } from 'vitest';
import { transcript } from '../testing/text';
import { turnAt, turnsOf } from './turns';

describe('turnsOf', () => {
  it('ends a turn with the newline after it, and only that one', () => {
    const { text, segments } = transcript(['En.', 'To.'], '\n\n');
    expect(turnsOf(text, segments).map((turn) => text.slice(turn.start, turn.nodeEnd))).toEqual(['En.\n', 'To.\n']);
  });

  it('ends the last turn with the text when no newline follows', () => {
    const text = 'Bare dette';
    const segment = { ...transcript([text]).segments[0]!, end: text.length };
    expect(turnsOf(text, [segment])[0]?.nodeEnd).toBe(text.length);
  });

  it('shows words that no segment covers as a paragraph of their own', () => {
    const { text, segments } = transcript(['En.', 'Utenfor.', 'Tre.']);
    const turns = turnsOf(text, [segments[0]!, segments[2]!]);
    expect(turns.map((turn) => text.slice(turn.start, turn.end))).toEqual(['En.', 'Utenfor.', 'Tre.']);
    expect(turns[1]?.line).toBeNull();
  });

  it('shows the label of a turn in the margin and not as words', () => {
    const text = 'Innledning.\nLEDER 3: Ja.\n[00:12] Leder 3:\nNei.\nNå kom jeg på at LEDER 3 sa noe om dette.\nVel.';
    const said = (words: string) => ({
      start: text.indexOf(words), end: text.indexOf(words) + words.length, lines: [1, 1] as const,
      kind: 'turn' as const, speaker: 'LEDER 3', interviewer: false,
    });
    const turns = turnsOf(text, [said('Ja.'), said('Nei.'), said('Vel.')]);
    expect(turns.map((turn) => [turn.speaker, text.slice(turn.start, turn.end)])).toEqual([
      [null, 'Innledning.'],
      ['LEDER 3', 'Ja.'],
      ['Leder 3', 'Nei.'],
      [null, 'Nå kom jeg på at LEDER 3 sa noe om dette.'],
      ['LEDER 3', 'Vel.'],
    ]);
  });

  it('tells the time of a turn apart from the name', () => {
    const text = '[00:12] Leder 3:\nNei.\nLeder 3 (1:02:33,5):\nJo.';
    const said = (words: string) => ({
      start: text.indexOf(words), end: text.indexOf(words) + words.length, lines: [1, 1] as const,
      kind: 'turn' as const, speaker: 'Leder 3', interviewer: false,
    });
    expect(turnsOf(text, [said('Nei.'), said('Jo.')]).map(({ time, namesSpeaker }) => [time, namesSpeaker])).toEqual([
      ['00:12', true], ['1:02:33', false],
    ]);
  });

  it('takes the time from the recording where the label has none', () => {
    const text = 'Kari: En.\n\nKari [00:09]: To.';
    const said = (words: string, time: string) => ({
      start: text.indexOf(words), end: text.indexOf(words) + words.length, lines: [1, 1] as const,
      kind: 'turn' as const, speaker: 'Kari', interviewer: false, times: [time, time] as const,
    });
    expect(turnsOf(text, [said('En.', '0:00:01'), said('To.', '0:00:08')]).map(({ time }) => time)).toEqual(['0:00:01', '00:09']);
  });

  it('names a speaker once for turns in a row', () => {
    const { text, segments } = transcript(['Kari: En.', 'Kari: To.', 'Ola: Tre.']);
    expect(turnsOf(text, segments).map((turn) => turn.namesSpeaker)).toEqual([true, false, true]);
  });
});

describe('turnAt', () => {
  it('finds the turn of every offset, gaps belonging to the turn before', () => {
    const { text, segments } = transcript(['Abc', 'D', 'Efgh'], '\n\n');
    const turns = turnsOf(text, segments);
    for (let offset = 0; offset < text.length; offset++) {
      expect(turnAt(turns, offset)).toBe(turns.findLastIndex((turn) => turn.start <= offset));
    }
  });
});
