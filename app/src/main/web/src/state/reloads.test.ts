import { describe, expect, it } from 'vitest';
import { Reloads } from './reloads';

describe('what is loaded and changed', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  function answering() {
    const answers: ((answer: string) => void)[] = [];
    return { answers, reloads: new Reloads(() => new Promise<string>((resolve) => answers.push(resolve))) };
  }

  it('is asked for again where it was changed before the answer came', async () => {
    const { answers, reloads } = answering();
    const newest = reloads.newest();
    reloads.changed();
    answers[0]?.('before the change');
    await settle();
    answers[1]?.('after the change');
    expect(await newest).toBe('after the change');
  });

  it('comes to whoever asked last, in whichever order the answers come', async () => {
    const { answers, reloads } = answering();
    const first = reloads.newest();
    const second = reloads.newest();
    answers[1]?.('second');
    answers[0]?.('first');
    expect(await first).toBeNull();
    expect(await second).toBe('second');
  });
});
