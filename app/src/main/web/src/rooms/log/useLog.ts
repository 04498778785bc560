import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, ServerUnreachable } from '../../api/errors';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { type LogStep, historyOf } from './calls';
import { withNewer } from './steps';

const PAGE = 100;
const MOST_AT_ONCE = 500;

interface LoadedLog {
  readonly steps: readonly LogStep[];
  /** Whether there are older steps than those. */
  readonly more: boolean;
  readonly coders: readonly string[];
}

interface Log {
  readonly log: LoadedLog | null;
  readonly error: ApiError | null;
  /** Reads on towards the beginning. */
  readOn(): void;
}

/** The log from the newest step back, as far as it has been read; what happens meanwhile comes on top. */
export function useLog(coder: string | null): Log {
  const workbench = useWorkbench();
  const { client } = workbench;
  const lastChange = useStore(workbench.project)?.lastChange ?? 0;
  const [log, setLog] = useState<LoadedLog | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const latest = useRef<LoadedLog | null>(null);
  const reading = useRef(false);
  const show = (next: LoadedLog | null) => {
    latest.current = next;
    setLog(next);
  };

  useEffect(() => show(null), [coder]);
  useEffect(() => {
    const abort = new AbortController();
    const load = async () => {
      const known = latest.current;
      const page = await historyOf(client, known ? { limit: MOST_AT_ONCE } : { limit: PAGE, coder }, abort.signal);
      if (abort.signal.aborted) return;
      const newest = known?.steps[0]?.number ?? 0;
      // More has come than one answer holds: what is known no longer follows on it.
      const isTorn = known !== null && page.more && (page.steps.at(-1)?.number ?? 0) > newest + 1;
      if (isTorn) return show(null);
      const steps = known ? withNewer(known.steps, page.steps).filter((step) => coder === null || step.coder === coder) : page.steps;
      show({ steps, more: known?.more ?? page.more, coders: page.coders });
      setError(null);
    };
    load().catch((failure: unknown) => {
      if (abort.signal.aborted || failure instanceof ServerUnreachable) return;
      setError(failure instanceof ApiError ? failure : new ApiError(String(failure), 0, null, null));
    });
    return () => abort.abort();
  }, [client, coder, lastChange, log === null]);

  const readOn = useCallback(() => {
    const known = latest.current;
    const last = known?.steps.at(-1);
    if (!known?.more || !last || reading.current) return;
    reading.current = true;
    historyOf(client, { before: last.number, limit: PAGE, coder })
      .then(({ steps, more }) => {
        const now = latest.current;
        if (now?.steps.at(-1)?.number === last.number) show({ ...now, steps: [...now.steps, ...steps], more });
      })
      .catch((failure: unknown) => workbench.report(failure))
      .finally(() => {
        reading.current = false;
      });
  }, [client, coder, workbench]);

  return { log, error, readOn };
}
