import type { EndingOfGroup } from './endings.ts';
import { encodeCloseBody, encodeFrame, encodeFrameStart, OPCODE } from './frames.ts';
import { afterOpen } from './modifiers.ts';
import type { Parameter } from './parameters.ts';

/** An ending by one frame that breaks a rule; the client has to fail, and its Close frame is answered. */
function wrongFrame(
  info: Omit<EndingOfGroup, 'parameters' | 'example' | 'run'>,
  frame: () => Uint8Array,
): EndingOfGroup {
  return {
    ...info,
    parameters: afterOpen,
    example: info.path,
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.send(frame());
        });
      });
    },
  };
}

const bit: Parameter = {
  name: 'bit',
  in: 'path',
  type: 'integer',
  min: 1,
  max: 3,
  description: 'A frame has three reserved bits, RSV1 to RSV3 (RFC 6455 §5.2).',
};

const opcode: Parameter = {
  name: 'opcode',
  in: 'path',
  type: 'integer',
  min: 3,
  max: 15,
  except: [8, 9, 10],
  description:
    '3 to 7 are reserved for data frames, 11 to 15 for control frames; the others are in use (RFC 6455 §5.2).',
};

const bytes: Parameter = {
  name: 'bytes',
  in: 'query',
  type: 'integer',
  min: 126,
  max: 65_535,
  default: 126,
  description: 'The size of the body. Up to 125 bytes would be allowed.',
};

const length: Parameter = {
  name: 'length',
  in: 'path',
  type: 'text',
  maxBytes: 16,
  format: {
    pattern: '[1-9a-f][0-9a-f]{4,15}',
    hint: '5 to 16 hexadecimal digits, small letters, no leading zero',
  },
  description:
    'Lengths from 10000 up (65536 in decimal) have the 64-bit form, whose top bit has to be 0 (RFC 6455 §5.2).',
};

/** Endings by a frame that no endpoint may send. */
export const frameEndings: readonly EndingOfGroup[] = [
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
    id: 'long-close',
    path: '/long-close',
    title: 'Close frame that is too long',
    description:
      'Code 1000 and a reason beyond what a control frame may hold: 126 bytes of body unless told otherwise (RFC 6455 §5.5).',
    parameters: [bytes, ...afterOpen],
    example: '/long-close',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.sendClose(encodeCloseBody(1000, 'x'.repeat((stage.integer('bytes') ?? 126) - 2)));
        });
      });
    },
  },
  wrongFrame(
    {
      id: 'bad-text',
      path: '/bad-text',
      title: 'Text message that is not UTF-8',
      description: 'A text message with the bytes ff fe: the client has to fail (RFC 6455 §8.1).',
    },
    () => encodeFrame(OPCODE.text, Uint8Array.of(0x6e, 0x6f, 0xff, 0xfe)),
  ),
  {
    id: 'rsv',
    path: '/rsv/:bit',
    title: 'Reserved bit',
    description:
      'A text message with the bit RSV1, RSV2 or RSV3 set, though no extension gives it a meaning.',
    parameters: [bit, ...afterOpen],
    example: '/rsv/1',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.send(
            encodeFrame(OPCODE.text | (0x80 >> (stage.integer('bit') ?? 1)), Buffer.from('reserved')),
          );
        });
      });
    },
  },
  {
    id: 'opcode',
    path: '/opcode/:opcode',
    title: 'Reserved opcode',
    description: 'A frame with an opcode that nobody has defined: 3 to 7 or 11 to 15 (RFC 6455 §5.2).',
    parameters: [opcode, ...afterOpen],
    example: '/opcode/3',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          peer.send(encodeFrame(stage.integer('opcode') ?? 3, Buffer.from('reserved')));
        });
      });
    },
  },
  wrongFrame(
    {
      id: 'stray-continuation',
      path: '/stray-continuation',
      title: 'Continuation without a start',
      description: 'The last fragment of a message that never began (RFC 6455 §5.4).',
    },
    () => encodeFrame(OPCODE.continuation, Buffer.from('stray')),
  ),
  wrongFrame(
    {
      id: 'fragmented-ping',
      path: '/fragmented-ping',
      title: 'Fragmented ping',
      description: 'The first fragment of a ping, which must not have fragments (RFC 6455 §5.5).',
    },
    () => encodeFrameStart(OPCODE.ping, Buffer.from('half')),
  ),
  wrongFrame(
    {
      id: 'masked',
      path: '/masked',
      title: 'Masked frame',
      description: 'A text message with a mask, which only a client may use (RFC 6455 §5.1).',
    },
    () => encodeFrame(OPCODE.text, Buffer.from('masked'), Uint8Array.of(0x11, 0x22, 0x33, 0x44)),
  ),
  {
    id: 'announce',
    path: '/announce/:length',
    title: 'Huge frame, only announced',
    description:
      'Starts a binary message of this many bytes, in hexadecimal, and sends none of them: 80000000 is 2^31, 7fffffffffffffff the largest length, 8000000000000000 has the forbidden top bit.',
    parameters: [length, ...afterOpen],
    example: '/announce/7fffffffffffffff',
    run(stage) {
      stage.acceptRaw((peer) => {
        stage.cue(() => {
          const header = Buffer.from([0x82, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0]);
          header.writeBigUInt64BE(BigInt(`0x${stage.text('length')}`), 2);
          peer.breakOff(header);
        });
      });
    },
  },
];
