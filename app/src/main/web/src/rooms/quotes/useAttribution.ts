import { useEffect, useState } from 'react';
import type { AgreedAttribution, QuoteCalls } from '../../api/quotes';
import { type Loaded, useLoad } from '../../state/useLoad';
import { type AttributionDraft, draftOf, forgetInBrowser, isSame, leftInBrowser, storeDraft, storedDraft } from './attributionDraft';

interface AttributionWork {
  readonly loaded: Loaded<AgreedAttribution>;
  /** Null until what the project has is known. */
  readonly draft: AttributionDraft | null;
  /** Whether it is something else than the project has. */
  readonly isChanged: boolean;
  /** What this browser still has from before; null where there is nothing, or the same. */
  readonly left: AttributionDraft | null;
  change(to: Partial<AttributionDraft>): void;
  /** As the project has it, again. */
  letGo(): void;
  /** It holds for the project now. */
  isKept(): void;
  forgetLeft(): void;
}

/** What the project has agreed on, and what somebody is about to make of it. */
export function useAttribution(calls: QuoteCalls, projectId: string | null): AttributionWork {
  const [times, setTimes] = useState(0);
  const loaded = useLoad(projectId === null ? null : `attribution ${projectId} ${times}`, (signal) => calls.attribution(signal));
  const [own, setOwn] = useState<AttributionDraft | null>(null);
  const [left, setLeft] = useState<AttributionDraft | null>(null);
  useEffect(() => {
    if (projectId === null) return;
    setOwn(storedDraft(projectId));
    setLeft(leftInBrowser(projectId));
  }, [projectId]);
  const agreed = loaded.data === null ? null : draftOf(loaded.data);
  const draft = agreed === null ? null : own ?? agreed;
  const put = (to: AttributionDraft | null) => {
    setOwn(to);
    if (projectId !== null) storeDraft(projectId, to);
  };
  return {
    loaded,
    draft,
    isChanged: agreed !== null && draft !== null && !isSame(agreed, draft),
    left: left === null || (agreed !== null && isSame({ ...agreed, mask: [] }, left)) ? null : left,
    change: (to) => draft && put({ ...draft, ...to }),
    letGo: () => put(null),
    isKept: () => {
      put(null);
      setTimes(times + 1);
    },
    forgetLeft: () => {
      if (projectId !== null) forgetInBrowser(projectId);
      setLeft(null);
    },
  };
}
