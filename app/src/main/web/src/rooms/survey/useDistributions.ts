import { useEffect, useMemo, useRef, useState } from 'react';
import { ServerUnreachable } from '../../api/errors';
import { type Distribution, SurveyCalls } from '../../api/survey';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useRevision } from '../../state/useRevision';

/** So long nothing must scroll past before what is on the screen is counted. */
const SETTLED_MS = 60;
const MOST_AT_ONCE = 100;

/** How the answers are spread, of the variables that somebody looks at: counted when they come into view. */
export function useDistributions(wanted: readonly string[]): ReadonlyMap<string, Distribution> {
  const workbench = useWorkbench();
  const calls = useMemo(() => new SurveyCalls(workbench.client), [workbench]);
  const revision = useRevision(concernsKinds('Batch', 'Attributes', 'Survey', 'Variable', 'Derivation', 'Project'));
  const [known, setKnown] = useState<ReadonlyMap<string, Distribution>>(new Map());
  /** In which revision each was counted; what was counted before stays on the screen until it is counted again. */
  const counted = useRef(new Map<string, number>());
  const missing = wanted.filter((id) => counted.current.get(id) !== revision).slice(0, MOST_AT_ONCE);
  const key = missing.join(',');

  useEffect(() => {
    if (key === '') return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      calls.distributions(missing, abort.signal).then(
        (found) => {
          if (abort.signal.aborted) return;
          for (const id of missing) counted.current.set(id, revision);
          setKnown((before) => new Map([...before, ...Object.entries(found)]));
        },
        (error: unknown) => {
          if (!abort.signal.aborted && !(error instanceof ServerUnreachable)) workbench.report(error);
        },
      );
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // `missing` is told by `key`.
  }, [key, revision, calls]);

  return known;
}
