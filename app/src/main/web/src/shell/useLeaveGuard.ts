import { useEffect } from 'react';
import type { Workbench } from '../state/workbench';

/** Asks before the page is closed while a change has not reached the server. */
export function useLeaveGuard(workbench: Workbench): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (workbench.writes.pending.get() > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [workbench]);
}
