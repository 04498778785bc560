import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/errors';
import { useWorkbench } from '../../../state/context';
import { SourceCalls } from '../sourceCalls';
import type { DroppedFile } from './droppedFiles';
import type { FileChoices, ImportStatus } from './importTypes';

const AT_ONCE = 3;
const POLL_MS = 300;

/** A file that has not come to the server yet. */
export interface Sending {
  readonly key: string;
  readonly path: string;
  readonly size: number;
  /** How much of it has been sent, from 0 to 1. */
  readonly share: number;
  readonly failure: ApiError | null;
}

export interface Import {
  readonly status: ImportStatus | null;
  readonly sending: readonly Sending[];
  readonly failure: ApiError | null;
  /** Whether a choice is on its way to the server: the files shown are not yet those of the choice. */
  readonly isChoosing: boolean;
  cancel(key: string): void;
  remove(fileId: string): Promise<void>;
  choose(fileId: string, choices: FileChoices): Promise<void>;
  save(): Promise<boolean>;
}

/** Sends files, a few at a time, and follows what the server finds in them. Leaving the page throws all away. */
export function useImport(files: readonly DroppedFile[]): Import {
  const workbench = useWorkbench();
  const [calls] = useState(() => new SourceCalls(workbench.client));
  const [status, setStatus] = useState<ImportStatus | null>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [choosing, setChoosing] = useState(0);
  const id = useRef<Promise<string> | null>(null);
  const taken = useRef(0);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef<{ readonly key: string; readonly dropped: DroppedFile }[]>([]);
  const running = useRef(0);
  const isOpen = useRef(true);

  const fail = useCallback(
    (error: unknown) => {
      if (error instanceof ApiError) setFailure(error);
      else workbench.report(error);
    },
    [workbench],
  );
  const begin = useCallback(() => {
    id.current ??= calls.beginImport().then((begun) => {
      setStatus(begun);
      return begun.id;
    });
    return id.current;
  }, [calls]);
  const refresh = useCallback(async () => {
    const own = await begin();
    const now = await calls.importStatus(own);
    if (isOpen.current) setStatus(now);
  }, [begin, calls]);

  const pump = useCallback(() => {
    const drop = (key: string) => setSending((before) => before.filter((one) => one.key !== key));
    const change = (key: string, what: Partial<Sending>) =>
      setSending((before) => before.map((one) => (one.key === key ? { ...one, ...what } : one)));
    while (running.current < AT_ONCE) {
      const next = queue.current.shift();
      if (!next) return;
      const { key, dropped } = next;
      const stop = stops.current.get(key);
      if (!stop || stop.signal.aborted) continue;
      running.current++;
      void begin()
        .then((own) => calls.send(own, dropped.path, dropped.file, stop.signal, (share) => change(key, { share })))
        .then(
          async () => {
            await refresh();
            drop(key);
          },
        )
        .catch((error: unknown) => {
          if (error instanceof DOMException) drop(key);
          else if (error instanceof ApiError) change(key, { failure: error });
          else change(key, { failure: new ApiError(String(error), 0, null, null) });
        })
        .finally(() => {
          running.current--;
          pump();
        });
    }
  }, [begin, calls, refresh]);

  useEffect(() => {
    const fresh = files.slice(taken.current).map((dropped, index) => ({ key: `${taken.current + index}`, dropped }));
    taken.current = files.length;
    if (fresh.length === 0) return;
    for (const { key } of fresh) stops.current.set(key, new AbortController());
    queue.current.push(...fresh);
    setSending((before) => [
      ...before,
      ...fresh.map(({ key, dropped }) => ({ key, path: dropped.path, size: dropped.file.size, share: 0, failure: null })),
    ]);
    pump();
  }, [files, pump]);

  const isBusy = status !== null && (status.saving || status.files.some(({ state }) => state !== 'read' && state !== 'failed'));
  useEffect(() => {
    if (!isBusy) return;
    const timer = setTimeout(() => void refresh().catch(fail), POLL_MS);
    return () => clearTimeout(timer);
  }, [isBusy, status, refresh, fail]);

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      for (const stop of stops.current.values()) stop.abort();
      // Nothing waits for this, and after a save there is nothing to end.
      void id.current?.then((own) => calls.endImport(own)).catch(() => undefined);
    };
  }, [calls]);

  return {
    status,
    sending,
    failure,
    isChoosing: choosing > 0,
    cancel: (key) => {
      stops.current.get(key)?.abort();
      setSending((before) => before.filter((one) => one.key !== key));
    },
    remove: async (fileId) => {
      try {
        setStatus(await calls.removeFile(await begin(), fileId));
      } catch (error) {
        fail(error);
      }
    },
    choose: async (fileId, choices) => {
      setChoosing((before) => before + 1);
      try {
        await calls.choose(await begin(), fileId, choices);
        await refresh();
      } catch (error) {
        fail(error);
      } finally {
        setChoosing((before) => before - 1);
      }
    },
    save: async () => {
      setFailure(null);
      const own = await begin();
      setStatus((before) => before && { ...before, saving: true });
      try {
        await workbench.writes.addOnce(() => calls.saveImport(own));
        return true;
      } catch (error) {
        fail(error);
        await refresh().catch(fail);
        return false;
      }
    },
  };
}
