import { useEffect, useRef, useState } from 'react';

/** So often at most: a voice must come to an end. */
export const ANNOUNCE_MS = 5000;
/** So long after something begins to change: one message for a word, not one for each letter. */
const SETTLE_MS = 500;

/** A text for a live region, which says the latest, and not all there is. */
export function useAnnouncement(text: string): string {
  const [said, setSaid] = useState('');
  const latest = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(-Infinity);
  useEffect(() => {
    latest.current = text;
    if (text === said || timer.current !== undefined) return;
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        last.current = performance.now();
        setSaid(latest.current);
      },
      Math.max(SETTLE_MS, last.current + ANNOUNCE_MS - performance.now()),
    );
  }, [text, said]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return said;
}
