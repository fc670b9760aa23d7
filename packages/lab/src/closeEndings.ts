import type { EndingOfGroup } from './endings.ts';
import { encodeCloseBody, encodeFrame, isSendableCode, OPCODE } from './frames.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { afterOpen, afterOpenWithPause, code, reason } from './modifiers.ts';
import type { IntegerParameter } from './parameters.ts';
import type { Stage } from './stage.ts';

/** The body that the parameters `code` and `reason` ask for. */
function closeBody(stage: Stage): Buffer {
  return encodeCloseBody(stage.integer('code') ?? 1000, stage.text('reason'));
}

const gap: IntegerParameter = {
  name: 'gap',
  in: 'query',
  type: 'integer',
  min: 1,
  max: DEFAULT_LIMITS.delayMs,
  limit: 'delayMs',
  default: 100,
  description: 'Milliseconds between two bytes of the frame.',
};

/** Endings by Close frame, in order or not. The frames themselves keep to RFC 6455, their codes need not. */
export const closeEndings: readonly EndingOfGroup[] = [
  {
    id: 'close-code',
    path: '/close/:code',
    title: 'Close frame with a code',
    description:
      'Sends a Close frame with any code from 0 to 65535, including those that no endpoint may send, then completes the closing handshake.',
    parameters: [code, reason, ...afterOpen],
    example: '/close/4001?reason=session%20expired',
    run(stage) {
      const given = stage.integer('code') ?? 0;
      if (isSendableCode(given)) {
        stage.accept((peer) => {
          stage.cue(() => {
            peer.close(given, stage.text('reason'));
          });
        });
      } else {
        stage.acceptRaw((peer) => {
          stage.cue(() => {
            peer.sendClose(closeBody(stage));
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
    id: 'close-fin',
    path: '/close-fin/:code',
    title: 'Close frame, then FIN at once',
    description: 'Sends a Close frame and ends the TCP connection without waiting for the answer.',
    parameters: [code, reason, ...afterOpen],
    example: '/close-fin/1000',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.sendClose(closeBody(stage));
          stage.fin();
        });
      });
    },
  },
  {
    id: 'close-rst',
    path: '/close-rst/:code',
    title: 'Close frame, then RST',
    description:
      'Sends a Close frame and aborts the TCP connection, at once unless told otherwise. Waits 50 ms before both, as /rst does.',
    parameters: [
      code,
      reason,
      {
        ...gap,
        min: 0,
        default: 0,
        description: 'Milliseconds between the two, in which the client may answer.',
      },
      ...afterOpenWithPause,
    ],
    example: '/close-rst/1000',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          // An answer in between does not complete anything.
          peer.stay();
          peer.sendClose(closeBody(stage));
          stage.wait(stage.integer('gap') ?? 0, () => {
            stage.rst();
          });
        });
      });
    },
  },
  {
    id: 'close-stay',
    path: '/close-stay/:code',
    title: 'Close frame, TCP stays open',
    description:
      'Sends a Close frame, takes the answer and leaves it to the client to end the TCP connection, which is the task of the server (RFC 6455 §7.1.1).',
    parameters: [code, reason, ...afterOpen],
    example: '/close-stay/1000',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.stay();
          peer.sendClose(closeBody(stage));
        });
      });
    },
  },
  {
    id: 'slow-close',
    path: '/slow-close/:code',
    title: 'Close frame, byte by byte',
    description:
      'Writes a Close frame one byte at a time, then completes the closing handshake. 100 ms pass between two bytes unless told otherwise.',
    parameters: [code, reason, gap, ...afterOpen],
    example: '/slow-close/4001?gap=50',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.sendClose(closeBody(stage), { gapMs: stage.integer('gap') });
        });
      });
    },
  },
  {
    id: 'batch',
    path: '/batch/:code',
    title: 'Messages and Close frame in one write',
    description:
      'Hands text messages and the Close frame behind them to the kernel together, so that a short batch is one TCP segment. One message unless told otherwise.',
    parameters: [
      code,
      reason,
      {
        name: 'count',
        in: 'query',
        type: 'integer',
        min: 0,
        max: DEFAULT_LIMITS.messages,
        limit: 'messages',
        default: 1,
        description: 'How many messages: the texts 1, 2, 3 and so on.',
      },
      ...afterOpen,
    ],
    example: '/batch/1000?count=3',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          const texts = Array.from({ length: stage.integer('count') ?? 1 }, (_, index) =>
            encodeFrame(OPCODE.text, Buffer.from(String(index + 1))),
          );
          peer.sendClose(closeBody(stage), { before: Buffer.concat(texts) });
        });
      });
    },
  },
  {
    id: 'answer',
    path: '/answer/:code',
    title: 'Close frame answered with another code',
    description:
      'Answers the Close frame of the client with this code instead of its own. With a modifier: repeats the code of the client until then.',
    parameters: [code, reason, ...afterOpen],
    example: '/answer/4002?reason=no,%20you',
    run(stage) {
      const change = (peer: { answerWith(body: Uint8Array): void }) => {
        peer.answerWith(closeBody(stage));
      };
      stage.acceptRaw((peer) => {
        if (!stage.cued) change(peer);
        else {
          stage.cue(() => {
            change(peer);
          });
        }
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
];
