import { encodeCloseBody, isSendableCode, MAX_REASON_BYTES } from './frames.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Parameter } from './parameters.ts';
import type { Stage } from './stage.ts';

/** One way a connection can end, as data. */
export interface EndingInfo {
  readonly id: string;
  /** Path pattern; `:name` stands for one segment. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** A path with query to try. */
  readonly example: string;
}

/** One way a connection can end, with the script that plays it. */
export interface Ending extends EndingInfo {
  run(stage: Stage): void;
}

const tag: Parameter = {
  name: 'tag',
  in: 'query',
  type: 'text',
  maxBytes: 128,
  description: 'A name of your choice that every event of this connection carries.',
};

/** The modifiers of every ending after open. They are waited for in this order. */
export const modifiers: readonly Parameter[] = [
  {
    name: 'messages',
    in: 'query',
    type: 'integer',
    min: 0,
    max: DEFAULT_LIMITS.messages,
    limit: 'messages',
    description: 'End after this many messages were received.',
  },
  {
    name: 'silence',
    in: 'query',
    type: 'integer',
    min: 0,
    max: DEFAULT_LIMITS.delayMs,
    limit: 'delayMs',
    description: 'Then wait until the client has sent no byte for this many milliseconds.',
  },
  {
    name: 'after',
    in: 'query',
    type: 'integer',
    min: 0,
    max: DEFAULT_LIMITS.delayMs,
    limit: 'delayMs',
    description: 'Then wait this many milliseconds.',
  },
];

const afterOpen = [...modifiers, tag];

/** Every ending of the lab. Routing, index page, command line help and tests derive from this table. */
export const endingTable: readonly Ending[] = [
  {
    id: 'close-code',
    path: '/close/:code',
    title: 'Close frame with a code',
    description:
      'Sends a Close frame with any code from 0 to 65535, including those that no endpoint may send, then completes the closing handshake.',
    parameters: [
      {
        name: 'code',
        in: 'path',
        type: 'integer',
        min: 0,
        max: 65_535,
        description: 'The close code is an unsigned 16-bit number on the wire (RFC 6455 §5.5.1).',
      },
      {
        name: 'reason',
        in: 'query',
        type: 'text',
        maxBytes: MAX_REASON_BYTES,
        description: 'A Close frame holds 125 bytes, two of which are the code (RFC 6455 §5.5).',
      },
      ...afterOpen,
    ],
    example: '/close/4001?reason=session%20expired',
    run(stage) {
      const code = stage.integer('code') ?? 0;
      const reason = stage.text('reason');
      if (isSendableCode(code)) {
        stage.accept((peer) => {
          stage.cue(() => {
            peer.close(code, reason);
          });
        });
      } else {
        stage.acceptRaw((peer) => {
          stage.cue(() => {
            peer.sendClose(encodeCloseBody(code, reason));
          });
        });
      }
    },
  },
  {
    id: 'close',
    path: '/close',
    title: 'Close frame without a code',
    description: 'Sends a Close frame with an empty body. The client reports 1005.',
    parameters: afterOpen,
    example: '/close',
    run(stage) {
      stage.accept((peer) => {
        stage.cue(() => {
          peer.close();
        });
      });
    },
  },
  {
    id: 'fin',
    path: '/fin',
    title: 'TCP FIN without a Close frame',
    description: 'Opens, then ends the TCP connection in an orderly way. The client reports 1006.',
    parameters: afterOpen,
    example: '/fin?after=1000',
    run(stage) {
      stage.accept(() => {
        stage.cue(() => {
          stage.fin();
        });
      });
    },
  },
  {
    id: 'rst',
    path: '/rst',
    title: 'TCP RST',
    description:
      'Opens, then aborts the TCP connection. Waits 50 ms unless told otherwise: an RST may make the client discard the 101 it has not read yet.',
    parameters: afterOpen.map((parameter) =>
      parameter.name === 'after' && parameter.type === 'integer' ? { ...parameter, default: 50 } : parameter,
    ),
    example: '/rst',
    run(stage) {
      stage.accept(() => {
        stage.cue(() => {
          stage.rst();
        });
      });
    },
  },
  {
    id: 'never-answer',
    path: '/never-answer',
    title: 'Close frame never answered',
    description:
      'Opens and gives no answer to the Close frame of the client, which has to give up by itself. With a modifier: answers properly until then.',
    parameters: afterOpen,
    example: '/never-answer',
    run(stage) {
      stage.acceptRaw((peer) => {
        if (!stage.cued) peer.ignoreClose();
        else {
          stage.cue(() => {
            peer.ignoreClose();
          });
        }
      });
    },
  },
  {
    id: 'echo',
    path: '/echo',
    title: 'Echo',
    description:
      'Sends every message back and answers the Close frame of the client. With a modifier: closes with 1000 then.',
    parameters: afterOpen,
    example: '/echo?messages=3',
    run(stage) {
      stage.accept((peer) => {
        peer.echo();
        if (stage.cued) {
          stage.cue(() => {
            peer.close(1000);
          });
        }
      });
    },
  },
  {
    id: 'one-byte',
    path: '/one-byte',
    title: 'Close frame with a body of one byte',
    description: 'Half a close code: a protocol error (RFC 6455 §5.5.1).',
    parameters: afterOpen,
    example: '/one-byte',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.sendClose(Uint8Array.of(0x03));
        });
      });
    },
  },
  {
    id: 'bad-utf8',
    path: '/bad-utf8',
    title: 'Close reason that is not UTF-8',
    description: 'Code 1000 and a reason with the bytes ff fe: the client has to fail (RFC 6455 §8.1).',
    parameters: afterOpen,
    example: '/bad-utf8',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.sendClose(Uint8Array.of(0x03, 0xe8, 0x6e, 0x6f, 0xff, 0xfe));
        });
      });
    },
  },
  {
    id: 'refuse',
    path: '/refuse/:status',
    title: 'Handshake refused',
    description: 'Answers the handshake with an HTTP status and a small body. The client reports 1006.',
    parameters: [
      {
        name: 'status',
        in: 'path',
        type: 'integer',
        min: 200,
        max: 599,
        description:
          'Only a final status ends a handshake: 101 would accept it, other 1xx announce a later answer, above 599 is not HTTP (RFC 9110 §15).',
      },
      tag,
    ],
    example: '/refuse/503',
    run(stage) {
      stage.refuse(stage.integer('status') ?? 500);
    },
  },
  {
    id: 'wrong-accept',
    path: '/wrong-accept',
    title: 'Wrong Sec-WebSocket-Accept',
    description:
      'Answers 101, but for another key than the client sent: the client has to fail (RFC 6455 §4.1).',
    parameters: [tag],
    example: '/wrong-accept',
    run(stage) {
      stage.acceptWrongly();
    },
  },
  {
    id: 'hang',
    path: '/hang',
    title: 'Handshake never answered',
    description:
      'Reads the handshake and says nothing until the lifetime bound of the lab ends the connection.',
    parameters: [tag],
    example: '/hang',
    run() {
      // Silence is the script: the connection's own bound ends it.
    },
  },
];
