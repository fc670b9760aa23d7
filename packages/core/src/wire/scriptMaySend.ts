/**
 * May a script pass this code to `WebSocket.close()`? True for 1000 and the whole numbers 3000–4999, where
 * every measured engine agrees (Chromium 156, Firefox 153, WebKitGTK 2.50, Node's undici 7.30); false for
 * everything else, also for fractions and numeric strings, on which they part. {@link checkClose} says why.
 *
 * Source: WHATWG WebSockets, `close(code, reason)`, step 1.
 *
 * @param code anything; only a number is a code
 */
export function scriptMaySend(code: unknown): code is number {
  return code === 1000 || (Number.isInteger(code) && (code as number) >= 3000 && (code as number) < 5000);
}
