import { useSyncExternalStore } from 'react';

/** What an address within the page names. */
export interface LinkTarget {
  readonly code: number;
  /** Id of a dialect. */
  readonly dialect: string | undefined;
}

/**
 * Reads `#codes-4401`, `#codes-1016-2999` and `#codes-4401-pusher`, where `codes` is the id of the table. Of a range its
 * beginning counts: where it ends is another matter with other dialects.
 */
export function readHash(hash: string, id: string): LinkTarget | undefined {
  let fragment: string;
  try {
    fragment = decodeURIComponent(hash.slice(1));
  } catch {
    // A `%` on its own is in no address that this table makes.
    return undefined;
  }
  if (!fragment.startsWith(`${id}-`)) return undefined;
  const [, code, dialect] =
    /^(\d{1,5})(?:-\d{1,5}(?=-|$))?(?:-(.+))?$/.exec(fragment.slice(id.length + 1)) ?? [];
  return code === undefined ? undefined : { code: Number(code), dialect };
}

let visits = 0;

function subscribe(onVisit: () => void): () => void {
  const visit = (): void => {
    visits += 1;
    onVisit();
  };
  // The second one also tells of a click on the address where the page already is.
  window.addEventListener('hashchange', visit);
  window.addEventListener('popstate', visit);
  return () => {
    window.removeEventListener('hashchange', visit);
    window.removeEventListener('popstate', visit);
  };
}

const unsubscribed = (): (() => void) => () => undefined;
const nowhere = (): string => '';
const visited = (): string => `${visits}${window.location.hash}`;

/**
 * The fragment of the page's address, with a count of its visits before it: another value whenever somebody goes there,
 * be it once more. Empty where nobody asks, and on a server.
 */
export function useVisitedHash(enabled: boolean): string {
  return useSyncExternalStore(enabled ? subscribe : unsubscribed, enabled ? visited : nowhere, nowhere);
}
