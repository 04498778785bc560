import { describe, expect, it } from 'vitest';
import { KEY_TABLE, commandOf } from './keys';

function press(key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'AltGraph', boolean>> = {}) {
  const { AltGraph = false, ...keys } = held;
  const event = { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...keys };
  return commandOf({ ...event, getModifierState: (name: string) => name === 'AltGraph' && AltGraph });
}

describe('commandOf', () => {
  it('understands brackets on a Norwegian keyboard, where AltGr counts as Ctrl and Alt', () => {
    const growsByWord = { name: 'grow', edge: 'end', unit: 'word' };
    expect(press(']', { ctrlKey: true, altKey: true, AltGraph: true })).toEqual(growsByWord);
    expect(press(']', { altKey: true })).toEqual(growsByWord);
    expect(press('}', { shiftKey: true })).toMatchObject({ unit: 'sentence' });
  });

  it('leaves the browser its own shortcuts', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
    expect(press('p', { ctrlKey: true })).toBeNull();
    expect(press('1', { ctrlKey: true })).toBeNull();
    expect(press('Enter', { shiftKey: true })).toBeNull();
    expect(press('PageDown')).toBeNull();
    expect(press(' ')).toBeNull();
  });

  it('takes Shift and an arrow as moving the edge of the selection, with Ctrl by words', () => {
    expect(press('ArrowRight', { shiftKey: true })).toMatchObject({ name: 'extend', unit: 'character', by: 1 });
    expect(press('ArrowLeft', { shiftKey: true, ctrlKey: true })).toMatchObject({ name: 'extend', unit: 'word', by: -1 });
    expect(press('J', { shiftKey: true })).toEqual({ name: 'extend', unit: 'turn', by: 1 });
  });

  it('is not confused by Caps Lock', () => {
    expect(press('J')).toEqual({ name: 'moveTurn', by: 1 });
    expect(press('j', { shiftKey: true })).toMatchObject({ name: 'extend', unit: 'turn' });
  });

  it('gives no press two meanings', () => {
    const presses = KEY_TABLE.flatMap(({ keys }) => keys.map(([key]) => key));
    expect(presses.filter((key, index) => presses.indexOf(key) !== index)).toEqual([]);
    expect(new Set(KEY_TABLE.map(({ meaning }) => meaning)).size).toBe(KEY_TABLE.length);
  });

  it('has every key of the table', () => {
    for (const { keys } of KEY_TABLE) {
      for (const [written, command] of keys) {
        const parts = written.split('+');
        const held = { shiftKey: parts.includes('Shift'), ctrlKey: parts.includes('Ctrl'), altKey: parts.includes('Alt') };
        expect(press(parts.at(-1)!, held), written).toEqual(command);
      }
    }
  });
});
