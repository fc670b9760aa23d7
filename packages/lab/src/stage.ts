/** A well-behaved server side, run by `ws`: answers pings and the client's Close. */
export interface PolitePeer {
  /** Starts the closing handshake (RFC 6455 §7.1.2); without a code the Close frame has no body. */
  close(code?: number, reason?: string): void;
  /** Sends every message back from now on. */
  echo(): void;
}

/** A server side that may write what no library would. Polite until told otherwise. */
export interface RawPeer {
  /** Sends a Close frame with exactly these bytes as its body. */
  sendClose(body: Uint8Array): void;
  /** From now on the client's Close frame gets no answer. */
  ignoreClose(): void;
}

/** What an ending can do with one connection. */
export interface Stage {
  /** Value of an integer parameter of this ending; undefined if it is optional and not given. */
  integer(name: string): number | undefined;
  /** Value of a text parameter of this ending; empty if not given. */
  text(name: string): string;
  /** Whether the URL has any of the modifiers `messages`, `silence`, `after`. */
  readonly cued: boolean;
  /** Accepts the handshake; `ws` serves the connection. */
  accept(opened: (peer: PolitePeer) => void): void;
  /** Accepts the handshake; the lab's own frames serve the connection. */
  acceptRaw(opened: (peer: RawPeer) => void): void;
  /** Answers 101 for a key that the client did not send. */
  acceptWrongly(): void;
  /** Answers the handshake with a final HTTP status. */
  refuse(status: number): void;
  /** Runs the ending once the modifiers say so, unless the client ends the connection first. */
  cue(run: () => void): void;
  /** Sends a TCP FIN. */
  fin(): void;
  /** Sends a TCP RST. */
  rst(): void;
}
