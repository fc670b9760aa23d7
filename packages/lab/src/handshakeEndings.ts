import type { EndingOfGroup } from './endings.ts';
import type { Flaw } from './handshake.ts';
import { tag } from './modifiers.ts';

/** An ending by a 101 with one flaw. */
function flawed(flaw: Flaw, info: Omit<EndingOfGroup, 'parameters' | 'example' | 'run'>): EndingOfGroup {
  return {
    ...info,
    parameters: [tag],
    example: info.path,
    run(stage) {
      stage.acceptWrongly(flaw);
    },
  };
}

/** Endings before open. */
export const handshakeEndings: readonly EndingOfGroup[] = [
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
    id: 'redirect',
    path: '/redirect/:status',
    title: 'Handshake redirected',
    description:
      'Answers the handshake with 301, 302, 303, 307 or 308 and the Location /echo. Chromium and Firefox report 1006, WebKit follows.',
    parameters: [
      {
        name: 'status',
        in: 'path',
        type: 'integer',
        min: 301,
        max: 308,
        except: [304, 305, 306],
        description: 'These are the statuses that send a client elsewhere (RFC 9110 §15.4).',
      },
      tag,
    ],
    example: '/redirect/302',
    run(stage) {
      stage.redirect(stage.integer('status') ?? 302, '/echo');
    },
  },
  flawed('accept', {
    id: 'wrong-accept',
    path: '/wrong-accept',
    title: 'Wrong Sec-WebSocket-Accept',
    description:
      'Answers 101, but for another key than the client sent: the client has to fail (RFC 6455 §4.1).',
  }),
  flawed('upgrade', {
    id: 'no-upgrade',
    path: '/no-upgrade',
    title: '101 without Upgrade',
    description: 'Answers 101 without the header Upgrade: the client has to fail (RFC 6455 §4.1).',
  }),
  flawed('version', {
    id: 'http-1.0',
    path: '/http-1.0',
    title: '101 in HTTP/1.0',
    description:
      'Answers 101, but in HTTP/1.0, which has no such status (RFC 9110 §15.2). A client that does not mind, like Chromium, opens.',
  }),
  flawed('subprotocol', {
    id: 'wrong-subprotocol',
    path: '/wrong-subprotocol',
    title: 'Subprotocol that was not offered',
    description:
      'Answers 101 and selects a subprotocol that the client has not offered: the client has to fail (RFC 6455 §4.1).',
  }),
  flawed('extension', {
    id: 'wrong-extension',
    path: '/wrong-extension',
    title: 'Extension that was not offered',
    description:
      'Answers 101 and uses an extension that the client has not offered: the client has to fail (RFC 6455 §4.1).',
  }),
  {
    id: 'garbage',
    path: '/garbage',
    title: 'No HTTP at all',
    description: 'Answers the handshake with bytes that are no HTTP response, then FIN.',
    parameters: [tag],
    example: '/garbage',
    run(stage) {
      // A TLS alert, protocol_version: what plain text gets from a port that expects TLS (RFC 8446 §6).
      stage.reply(Uint8Array.of(0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46));
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
