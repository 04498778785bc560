import { describe, expect, it } from 'vitest';
import { commandOf } from './keys';

function press(key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'AltGraph', boolean>> = {}) {
  const { AltGraph = false, ...keys } = held;
  const event = { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...keys };
  return commandOf({ ...event, getModifierState: (name: string) => name === 'AltGraph' && AltGraph });
}

describe('commandOf', () => {
  it('understands brackets on a Norwegian keyboard, where AltGr counts as Ctrl and Alt', () => {
    expect(press(']', { ctrlKey: true, altKey: true, AltGraph: true })).toMatchObject({ name: 'grow', edge: 'end', unit: 'word' });
  });

  it('leaves the browser its own shortcuts', () => {
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
    expect(press('p', { ctrlKey: true })).toBeNull();
    expect(press('ArrowDown')).toBeNull();
  });

  it('takes Shift and an arrow as moving the edge of the selection, with Ctrl by words', () => {
    expect(press('ArrowRight', { shiftKey: true })).toMatchObject({ name: 'extend', unit: 'character', by: 1 });
    expect(press('ArrowLeft', { shiftKey: true, ctrlKey: true })).toMatchObject({ name: 'extend', unit: 'word', by: -1 });
  });
});
