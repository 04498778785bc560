import { expect, it } from 'vitest';
import { Client } from '../api/client';
import type { Project } from '../api/types';
import { codebook } from '../testing/codes';
import { Workbench } from './workbench';

it('knows every code that the project counts, also one that is made while it asks', async () => {
  const workbench = new Workbench(new Client('token'));
  let made: readonly string[] = [];
  workbench.calls.codes = () => Promise.resolve(codebook(Object.fromEntries(made.map((name) => [name, 0]))));
  workbench.calls.project = async () => {
    await Promise.resolve();
    made = ['Tid'];
    return { counts: { codes: made.length } } as Project;
  };
  await workbench.refresh();
  expect(workbench.codes.get()).toHaveLength(workbench.project.get()!.counts.codes);
});
