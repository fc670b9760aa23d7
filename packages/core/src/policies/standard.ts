import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * Our own policy. RFC 6455 leaves what follows from a code to the endpoints (§7.4), so most rules follow from what the
 * code means; the delays, and all of 1012 and 1013, are as the RFC and IANA's registry ask. They are silent on 4000–4999
 * and the rest, which stay `unknown`: pass the service's dialect, or put your own rules before these.
 *
 * - **1006 retries**, whether the connection had been open or not: a browser reports a server that is down for a second
 *   and one that refuses for good alike, and only the number of tries can tell them apart. WebKitGTK reports 1012–1014
 *   as 1006, too.
 * - **1013 does not**: the registry asks for another address of the service, or for somebody who wants to try again.
 * - **The delay** before the first try is at random between 0 and 5 s (§7.2.3); then its bound doubles up to a minute.
 *   It stays at random below that, so that clients which were cut off together do not come back together.
 * - **10 tries** wait 7 min 15 s in all at most, and half of that on average; the time that the tries themselves take is
 *   not in it, and after 1012 it is up to 8 min 10 s. Then somebody has to ask: no client knocks for ever unseen.
 * - **Held is a minute**, the longest delay: a server that accepts and closes at once cannot start the count anew.
 *
 * Your own codes go first:
 * `definePolicy({ ...standard, id: 'ours', rules: [{ from: 4401, to: 4401, verdict: 'fix-first' }, ...standard.rules] })`.
 */
export const standard: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'standard',
  title: 'Standard',
  docs: 'https://www.rfc-editor.org/rfc/rfc6455#section-7.2.3',
  rules: [
    { from: 1000, to: 1000, verdict: 'stop', source: 'RFC 6455 §7.4.1' },
    { from: 1001, to: 1001, verdict: 'retry', source: 'RFC 6455 §7.4.1' },
    { from: 1002, to: 1003, verdict: 'fix-first', action: 'fix-client', source: 'RFC 6455 §7.4.1' },
    { from: 1006, to: 1006, verdict: 'retry', source: 'RFC 6455 §7.2.3' },
    { from: 1007, to: 1007, verdict: 'fix-first', action: 'fix-client', source: 'RFC 6455 §7.4.1' },
    { from: 1008, to: 1008, verdict: 'fix-first', source: 'RFC 6455 §7.4.1' },
    { from: 1009, to: 1009, verdict: 'fix-first', action: 'fix-client', source: 'RFC 6455 §7.4.1' },
    { from: 1010, to: 1010, verdict: 'fix-first', action: 'fix-config', source: 'RFC 6455 §7.4.1' },
    { from: 1011, to: 1011, verdict: 'retry', source: 'RFC 6455 §7.4.1, erratum 3227' },
    { from: 1012, to: 1012, verdict: 'retry', firstDelayMs: [5000, 30_000], source: 'IANA, hybi msg09670' },
    { from: 1013, to: 1013, verdict: 'fix-first', action: 'other-address', source: 'IANA, hybi msg09670' },
    { from: 1014, to: 1014, verdict: 'retry', source: 'IANA, hybi msg10748' },
    { from: 1015, to: 1015, verdict: 'fix-first', action: 'fix-config', source: 'RFC 6455 §7.4.1' },
    { from: 3000, to: 3000, verdict: 'fix-first', action: 'reauthenticate', source: 'IANA' },
    { from: 3003, to: 3003, verdict: 'fix-first', action: 'request-access', source: 'IANA' },
    { from: 3008, to: 3008, verdict: 'retry', source: 'IANA' },
  ],
  otherwise: 'unknown',
  delay: { kind: 'exponential', baseMs: 5000, factor: 2, maxMs: 60_000, jitter: 'full' },
  attempts: 10,
  heldMs: 60_000,
});
