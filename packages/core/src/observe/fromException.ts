import { closeRecord, publicUrl, type CloseRecord, type Initiator } from '../record/closeRecord.ts';
import { print, read } from '../record/print.ts';
import { surroundingsOf, type ObserverEnvironment } from './environment.ts';
import { countProtocols } from './sizeOf.ts';

const MAX_NAME_LENGTH = 100;

/** Name of what was thrown, `SecurityError`; not known of what has none. Total. */
export function nameOf(error: unknown): string | undefined {
  const name = read(error, 'name');
  return typeof name === 'string' && name !== '' ? name.slice(0, MAX_NAME_LENGTH) : undefined;
}

/** What is known beside the exception. */
export interface ExceptionContext {
  /** What the constructor was given: a text, or a `URL`. */
  readonly url?: unknown;
  /** The same; they are counted, and none is kept. */
  readonly protocols?: unknown;
  /** What the page can tell. */
  readonly environment?: ObserverEnvironment | undefined;
}

// Mixed content (Chromium, Firefox) and a Content Security Policy: SecurityError in WebKit, NS_ERROR_CONTENT_BLOCKED in
// Firefox. Measured: Chromium 156, Firefox 153, WebKitGTK 2.50.
function initiatorOf(exception: string | undefined): Initiator {
  if (exception === 'SecurityError' || exception === 'NS_ERROR_CONTENT_BLOCKED') return 'browser';
  return exception === 'SyntaxError' ? 'local' : 'unknown';
}

/**
 * A plain record of a connection that `new WebSocket` refused to begin, for there is no socket to observe then.
 * `SyntaxError` is the caller's doing (the URL, the subprotocols; WHATWG WebSockets, "new WebSocket(url, protocols)"),
 * `SecurityError` and Firefox's `NS_ERROR_CONTENT_BLOCKED` the browser's. Total: it never throws.
 *
 * @param error what was thrown
 * @param about what the constructor was given, and the environment
 *
 * @example
 * try {
 *   socket = new WebSocket(url, protocols);
 * } catch (error) {
 *   log(toCloseRecordFromException(error, { url, protocols, environment: browserEnvironment() }));
 * }
 */
export function toCloseRecordFromException(error: unknown, about?: ExceptionContext): CloseRecord {
  const exception = nameOf(error);
  const around = surroundingsOf(read(about, 'environment') ?? {});
  const given = read(about, 'url');
  const url = typeof given === 'string' ? given : read(given, 'href');
  const malformed = exception === undefined;
  return Object.freeze(
    closeRecord({
      source: 'constructor',
      initiator: initiatorOf(exception),
      flags: malformed ? ['malformed'] : [],
      received: malformed ? print(error) : undefined,
      url: publicUrl(url),
      evidence: around.evidence(
        {
          opened: false,
          exception,
          protocolsOffered: countProtocols(read(about, 'protocols')),
        },
        around.now(),
        undefined,
        url,
      ),
    }),
  );
}
