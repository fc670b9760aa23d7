/**
 * Any socket that speaks the WebSocket interface: the browser's, `ws`, partysocket, reconnecting-websocket, and
 * what libraries hand out of their own.
 */
export interface SocketLike {
  /** 0 connecting, 1 open, 2 closing, 3 closed. */
  readonly readyState: number;
  /** As `EventTarget` has it; `open`, `message`, `error` and `close` are listened for. */
  addEventListener(type: string, listener: (event: unknown) => void): void;
  /** Takes a listener back. */
  removeEventListener(type: string, listener: (event: unknown) => void): void;
}

/**
 * Is it a socket that can be observed? Never throws.
 *
 * @param value anything
 */
export function isSocketLike(value: unknown): value is SocketLike {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  try {
    const { addEventListener, removeEventListener, readyState } = value as Partial<SocketLike>;
    return (
      typeof addEventListener === 'function' &&
      typeof removeEventListener === 'function' &&
      typeof readyState === 'number'
    );
  } catch {
    return false;
  }
}
