import type { CloseEvidence } from '../record/closeRecord.ts';

/** What one engine does of its own accord, with the version it was measured on. All on Debian 12, loopback. */
export interface EngineFacts {
  readonly measured: string;
  /** It gives up a handshake without an answer after so long; `undefined`: not within 300 s. */
  readonly handshakeMs: number | undefined;
  /** It gives up waiting for the answer to its own Close frame after so long. */
  readonly closeMs: number | undefined;
  /** Does a reset (RST) after `open` come with an `error` event? Where it does not, such an event is the browser's own. */
  readonly errorOnReset: boolean | undefined;
  /** Does it report 1015 for a failed TLS handshake? */
  readonly reportsTls: boolean;
  /** The codes of a Close frame that it takes; over any other it fails the connection. `undefined`: it takes all that may be sent. */
  readonly closeCodes: readonly (readonly [from: number, to: number])[] | undefined;
}

type EngineId = NonNullable<CloseEvidence['engine']>;

const ENGINES: { readonly [E in EngineId]: EngineFacts | undefined } = {
  chromium: {
    measured: 'Chromium 147 and 156',
    handshakeMs: 240_000,
    closeMs: 60_000,
    errorOnReset: false,
    reportsTls: false,
    closeCodes: undefined,
  },
  firefox: {
    measured: 'Firefox ESR 153',
    handshakeMs: 20_000,
    closeMs: 20_000,
    errorOnReset: true,
    reportsTls: true,
    closeCodes: undefined,
  },
  webkitgtk: {
    measured: 'WebKitGTK 2.50',
    handshakeMs: undefined,
    closeMs: 5000,
    errorOnReset: true,
    reportsTls: false,
    // libsoup, soup-websocket-connection.c
    closeCodes: [
      [1000, 1003],
      [1007, 1011],
      [3000, 4999],
    ],
  },
  // Safari has a network layer of its own, which was not measured.
  webkit: undefined,
  // undici fires `error` before every 1006 (nodejs/undici lib/web/websocket/websocket.js).
  node: undefined,
};

export function engineFacts(engine: CloseEvidence['engine']): EngineFacts | undefined {
  return engine === undefined || !Object.hasOwn(ENGINES, engine) ? undefined : ENGINES[engine];
}
