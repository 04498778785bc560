import { describe, expect, it } from 'vitest';
import { StatusLine } from './statusLine';
import { Store } from './store';

describe('the line that says what was done', () => {
  it('offers to undo what it tells of, and nothing else', () => {
    const newest = new Store<number | null>(7);
    const line = new StatusLine(newest);
    line.say({ kind: 'coded', path: 'Tid', undoable: true });
    expect(line.undoable()).toBe(7);
    newest.set(8);
    expect(line.undoable()).toBeNull();
    line.say({ kind: 'codeAdded', path: 'Sted', undoable: true });
    expect(line.undoable()).toBe(8);
    line.say({ kind: 'copied' });
    expect(line.undoable()).toBeNull();
  });

  it('offers nothing before anything was done here', () => {
    const line = new StatusLine(new Store<number | null>(null));
    line.say({ kind: 'coded', path: 'Tid', undoable: true });
    expect(line.undoable()).toBeNull();
  });
});
