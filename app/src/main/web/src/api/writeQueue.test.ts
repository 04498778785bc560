import { describe, expect, it, vi } from 'vitest';
import { Connection } from './connection';
import { fileName } from './download';
import { ApiError, ServerUnreachable } from './errors';
import { WriteQueue } from './writeQueue';

function lostAndFound() {
  const connection = new Connection(() => Promise.resolve(true));
  return { connection, queue: new WriteQueue(connection) };
}

describe('WriteQueue', () => {
  it('sends changes in the order they were made', async () => {
    const { queue } = lostAndFound();
    const sent: string[] = [];
    const slow = queue.add(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      sent.push('first');
    });
    const fast = queue.add(() => Promise.resolve(sent.push('second')));
    expect(queue.pending.get()).toBe(2);
    await Promise.all([slow, fast]);
    expect(sent).toEqual(['first', 'second']);
    expect(queue.pending.get()).toBe(0);
  });

  it('holds a change while the server is away and sends it again', async () => {
    const { connection, queue } = lostAndFound();
    const write = vi.fn((attempt: number) => {
      if (attempt > 0) return Promise.resolve('saved');
      connection.state.set('lost');
      return Promise.reject(new ServerUnreachable());
    });
    const saved = queue.add(write);
    await new Promise((resolve) => setTimeout(resolve));
    expect(queue.pending.get()).toBe(1);
    connection.answered();
    expect(await saved).toBe('saved');
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('goes on after a change that was refused', async () => {
    const { queue } = lostAndFound();
    const refused = queue.add(() => Promise.reject(new ApiError('No.', 409, null, null)));
    const next = queue.add(() => Promise.resolve('saved'));
    await expect(refused).rejects.toThrow('No.');
    expect(await next).toBe('saved');
  });

  it('sends what must not be sent twice only once', async () => {
    const { queue } = lostAndFound();
    const undo = vi.fn(() => Promise.reject(new ServerUnreachable()));
    await expect(queue.addOnce(undo)).rejects.toThrow(ServerUnreachable);
    expect(undo).toHaveBeenCalledTimes(1);
  });
});

describe('fileName', () => {
  it('prefers the encoded name, which may hold Norwegian letters', () => {
    expect(fileName(`attachment; filename="sitater_.xlsx"; filename*=UTF-8''sitater%20p%C3%A5.xlsx`)).toBe('sitater på.xlsx');
    expect(fileName('attachment; filename="a b.csv"')).toBe('a b.csv');
    expect(fileName(null)).toBeNull();
  });
});
