import { useEffect, useRef, useState } from 'react';
import type { Concerns } from '../live/touch';
import { useWorkbench } from './context';

/** A number that grows with each change of the project that concerns what is shown; with every one where none is given. */
export function useRevision(concerns?: Concerns): number {
  const workbench = useWorkbench();
  const [revision, setRevision] = useState(0);
  const latest = useRef(concerns);
  latest.current = concerns;
  useEffect(
    () =>
      workbench.revision.subscribe(() => {
        if (latest.current?.(workbench.touched) ?? true) setRevision((before) => before + 1);
      }),
    [workbench],
  );
  return revision;
}
