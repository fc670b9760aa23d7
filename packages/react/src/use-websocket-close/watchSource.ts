import { warnOfSource } from '#development';
import {
  listenForClose,
  type CloseObserver,
  type ObserverSnapshot,
  type SocketLike,
} from '@close-codes/core/observe';

/** What a hook can watch: a socket, an observer of one that was made elsewhere, or nothing yet. */
export type CloseSource = SocketLike | CloseObserver | null | undefined;

function isObserver(source: object): source is CloseObserver {
  const { getSnapshot, subscribe } = source as Partial<CloseObserver>;
  return typeof getSnapshot === 'function' && typeof subscribe === 'function';
}

/**
 * Calls back with what there is to see of a source, now and whenever that changes. Returns how to end it, or
 * `undefined` where there is nothing to watch.
 */
export function watchSource(
  source: CloseSource,
  hook: string,
  take: (snapshot: ObserverSnapshot) => void,
): (() => void) | undefined {
  if (source == null) return undefined;
  try {
    const given = isObserver(source);
    const observer = given ? source : listenForClose(source);
    const update = (): void => {
      take(observer.getSnapshot());
    };
    const unsubscribe = observer.subscribe(update);
    // What happened between rendering and subscribing.
    update();
    return () => {
      unsubscribe();
      // An observer that was made elsewhere is stopped there.
      if (!given) observer.stop();
    };
  } catch {
    // No socket, or a proxy that throws: nothing to see is better than a page that breaks.
    warnOfSource(hook);
    return undefined;
  }
}
