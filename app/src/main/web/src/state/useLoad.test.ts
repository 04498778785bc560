import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../api/client';
import { WorkbenchContext } from './context';
import { type Loaded, useLoad } from './useLoad';
import { Workbench } from './workbench';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

describe('what is loaded', () => {
  const workbench = new Workbench(new Client(''));
  let root: ReturnType<typeof createRoot>;
  let loads: ((value: string) => void)[];
  let shown: Loaded<string>;

  function Shows({ follows }: { readonly follows: boolean }) {
    shown = useLoad('text', () => new Promise<string>((answer) => loads.push(answer)), follows);
    return null;
  }
  const show = (follows: boolean) =>
    act(() => root.render(createElement(WorkbenchContext, { value: workbench }, createElement(Shows, { follows }))));
  const change = () => act(() => workbench.revision.set(workbench.revision.get() + 1));
  const answer = (value: string) => act(async () => loads.at(-1)?.(value));

  beforeEach(() => {
    loads = [];
    root = createRoot(document.createElement('div'));
  });
  afterEach(() => act(() => root.unmount()));

  it('is loaded again when the project changed', async () => {
    await show(true);
    await answer('first');
    await change();
    expect(shown).toEqual({ state: 'ready', data: 'first' });
    await answer('second');
    expect(shown).toEqual({ state: 'ready', data: 'second' });
    expect(loads).toHaveLength(2);
  });

  it('is left alone once it is there where it need not follow, even if the project changed meanwhile', async () => {
    await show(false);
    await change();
    await answer('text');
    await change();
    const before = loads.length;
    await change();
    expect(loads).toHaveLength(before);
    expect(shown).toEqual({ state: 'ready', data: 'text' });
    expect(before).toBe(2);
  });
});
