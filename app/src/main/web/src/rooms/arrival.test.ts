import { describe, expect, it } from 'vitest';
import { arrival } from './arrival';

describe('code that is loaded when it is needed', () => {
  it('is asked for again while the server is away', async () => {
    let asked = 0;
    const load = () => (++asked < 3 ? Promise.reject(new Error('away')) : Promise.resolve('here'));
    expect(await arrival(load, 0)).toBe('here');
    expect(asked).toBe(3);
  });

  it('is given up where it never comes', async () => {
    await expect(arrival(() => Promise.reject(new Error('gone')), 0)).rejects.toThrow('gone');
  });
});
