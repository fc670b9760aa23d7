import { useEffect, useState } from 'react';
import type { LabEvent } from '@close-codes/lab';

/** What the lab saw of one connection; `undefined` until it has answered. */
export type Wire = readonly LabEvent[] | 'unreachable' | undefined;

const PAUSE_MS = 250;

/** Asks the lab for its events until it says that the socket is gone. */
export function useWire(httpUrl: string | undefined, tag: string | undefined): Wire {
  const [answer, setAnswer] = useState<{ readonly tag: string; readonly wire: Wire }>();
  useEffect(() => {
    if (httpUrl === undefined || tag === undefined) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const response = await fetch(`${httpUrl}/events?tag=${encodeURIComponent(tag)}`, { signal });
      const events = (await response.json()) as readonly LabEvent[];
      setAnswer((before) =>
        before?.tag === tag && before.wire?.length === events.length ? before : { tag, wire: events },
      );
      if (!events.some(({ type }) => type === 'closed')) again();
    };
    const again = (): void => {
      if (signal.aborted) return;
      timer = setTimeout(() => {
        ask().catch(() => {
          if (!signal.aborted) setAnswer({ tag, wire: 'unreachable' });
        });
      }, PAUSE_MS);
    };
    again();
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [httpUrl, tag]);
  return answer?.tag === tag ? answer?.wire : undefined;
}
