/** What every event of the lab carries. */
export interface LabEventBase {
  /** Number of the connection, counted from 1 in the order of their handshakes. */
  readonly connection: number;
  /** The `tag` parameter of the WebSocket URL, so that a test finds its own connection. */
  readonly tag?: string;
  /** Milliseconds since 1970, as in `Date.now()`. */
  readonly at: number;
}

/** The facts of an event, without the connection they belong to. Plain JSON. */
export type LabFact =
  /** An upgrade request arrived. Texts are cut at 512 characters. */
  | {
      readonly type: 'connected';
      readonly path: string;
      readonly origin: string | null;
      readonly subprotocols: readonly string[];
    }
  /** The lab answered the handshake with this HTTP status. */
  | { readonly type: 'handshake-sent'; readonly status: number }
  /** The lab considers the connection open (RFC 6455 §4.2.2). */
  | { readonly type: 'opened'; readonly subprotocol: string | null }
  /** The lab wrote a complete frame; `raw` if what it wrote at once is no valid frame, or no HTTP response. */
  | {
      readonly type: 'sent';
      readonly frame: 'close' | 'text' | 'binary' | 'ping' | 'pong' | 'raw';
      /** Close code; null for other frames and for a Close frame that carries none. */
      readonly code: number | null;
      /** Close reason; invalid UTF-8 shows as U+FFFD. */
      readonly reason: string;
      /** Payload size in bytes (of the whole message for text and binary); of all bytes written for `raw`. */
      readonly size: number;
      /** The same as it is on the wire, in hex, at most the first 256 bytes. */
      readonly bytes: string;
    }
  /** The client sent a complete message. */
  | { readonly type: 'received'; readonly frame: 'text' | 'binary'; readonly size: number }
  /** The client sent a ping or pong; `body` is the unmasked payload in hex. */
  | {
      readonly type: 'received';
      readonly frame: 'ping' | 'pong';
      readonly size: number;
      readonly body: string;
    }
  /** The client sent a Close frame; `body` is the unmasked payload in hex. */
  | {
      readonly type: 'received';
      readonly frame: 'close';
      readonly code: number | null;
      readonly reason: string;
      readonly size: number;
      readonly body: string;
    }
  /** The client broke the protocol or a bound of the lab; `bytes` is the start of the offending frame in hex. */
  | { readonly type: 'received'; readonly frame: 'invalid'; readonly detail: string; readonly bytes: string }
  /** TCP FIN went out after everything written before it. */
  | { readonly type: 'fin-sent' }
  /** The lab asked the kernel for a TCP RST. */
  | { readonly type: 'rst-sent' }
  /** A process of its own has the connection; the lab has closed its descriptor, and sees no more of it. */
  | { readonly type: 'handed-over'; readonly pid: number }
  /** That process was killed with SIGKILL; its kernel sends FIN, or RST if bytes of the client were left unread. */
  | { readonly type: 'killed'; readonly pid: number }
  /** TCP FIN came in. */
  | { readonly type: 'fin-received' }
  /**
   * The socket is gone. `error` is the system's code, for example `ECONNRESET` after the client's RST; or how the process
   * of `/kill` ended where it was not by SIGKILL.
   */
  | { readonly type: 'closed'; readonly hadError: boolean; readonly error: string | null };

/** One thing that happened at a socket of the lab, read from its bytes. */
export type LabEvent = LabEventBase & LabFact;

/** A bounded list of events that tells listeners as they come. */
export class EventLog {
  readonly #capacity: number;
  readonly #listeners = new Set<(event: LabEvent) => void>();
  #events: LabEvent[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The newest events, oldest first; a snapshot. */
  get events(): readonly LabEvent[] {
    return this.#events.slice(-this.#capacity);
  }

  add(event: LabEvent): void {
    this.#events.push(event);
    // Trimming only at double size keeps adding cheap: one copy per `capacity` events.
    if (this.#events.length >= this.#capacity * 2) this.#events = this.#events.slice(-this.#capacity);
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // A listener's bug is its own: it must not change what happens on the wire.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  on(listener: (event: LabEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
