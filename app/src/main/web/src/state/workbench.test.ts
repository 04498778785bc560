import { describe, expect, it } from 'vitest';
import { Client } from '../api/client';
import { Workbench } from './workbench';

/** Answers when it is told to, in any order. */
class SlowClient extends Client {
  readonly answers: ((name: string) => void)[] = [];

  override get<T>(path: string): Promise<T> {
    if (path !== '/api/project') return Promise.resolve({ codes: [] } as T);
    return new Promise((resolve) => this.answers.push((name) => resolve({ name } as T)));
  }
}

describe('the workbench', () => {
  it('keeps the newest answer when an older one comes after it', async () => {
    const client = new SlowClient('');
    const workbench = new Workbench(client);
    const older = workbench.refresh();
    const newer = workbench.refresh();
    client.answers[1]?.('newer');
    await newer;
    client.answers[0]?.('older');
    await older;
    expect(workbench.project.get()?.name).toBe('newer');
  });

  it('shows each answer as it comes where they come in order', async () => {
    const client = new SlowClient('');
    const workbench = new Workbench(client);
    const older = workbench.refresh();
    const newer = workbench.refresh();
    client.answers[0]?.('older');
    await older;
    expect(workbench.project.get()?.name).toBe('older');
    client.answers[1]?.('newer');
    await newer;
    expect(workbench.project.get()?.name).toBe('newer');
  });
});
