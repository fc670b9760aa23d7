import type { Flaw } from './handshake.ts';

/** A well-behaved server side, run by `ws`: answers pings and the client's Close. */
export interface PolitePeer {
  /** Starts the closing handshake (RFC 6455 §7.1.2); without a code the Close frame has no body. */
  close(code?: number, reason?: string): void;
  /** Sends every message back from now on. */
  echo(): void;
}

/** How a Close frame is written; in one piece, alone, unless told otherwise. */
export interface CloseWriting {
  /** Frames in front of it, in the same write. */
  readonly before?: Uint8Array | undefined;
  /** One byte at a time, so many milliseconds apart. */
  readonly gapMs?: number | undefined;
}

/** A server side that may write what no library would. Polite until told otherwise. */
export interface RawPeer {
  /** Sends a Close frame with exactly these bytes as its body. */
  sendClose(body: Uint8Array, how?: CloseWriting): void;
  /** Sends one frame as it is. */
  send(frame: Uint8Array): void;
  /** Sends the start of a frame and then no byte more, since that would be part of the frame. */
  breakOff(start: Uint8Array): void;
  /** From now on the client's Close frame is answered with this body. */
  answerWith(body: Uint8Array): void;
  /** From now on the client's Close frame gets no answer. */
  ignoreClose(): void;
  /** From now on it is left to the client to end TCP. */
  stay(): void;
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
  /** Answers 101 with a flaw. A client that opens nevertheless is served. */
  acceptWrongly(flaw: Flaw): void;
  /** Answers the handshake with a final HTTP status. */
  refuse(status: number): void;
  /** Answers the handshake with a status and a Location: a path of this lab. The tag goes with it. */
  redirect(status: number, path: string): void;
  /** Answers the handshake with these bytes in place of an HTTP response, then FIN. */
  reply(bytes: Uint8Array): void;
  /** Runs the ending once the modifiers say so, unless the client ends the connection first. */
  cue(run: () => void): void;
  /** Runs something after so many milliseconds, unless the socket is gone by then; at once for 0. */
  wait(ms: number, run: () => void): void;
  /** Sends a TCP FIN. */
  fin(): void;
  /** Sends a TCP RST. */
  rst(): void;
  /**
   * Hands the connection to a process that reads nothing, and kills that after `unreadMs`. Where no process can
   * have it, or there are `limits.processes` already, `peer` says so in a Close frame with 1011.
   */
  kill(unreadMs: number, peer: RawPeer): void;
}
