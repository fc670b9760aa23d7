import { createHash } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Problem } from './problem.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Why a handshake cannot be accepted, and the HTTP status that says so. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly problem: Problem;
}

/** The `Sec-WebSocket-Accept` that belongs to a key (RFC 6455 §4.2.2, step 5.4). */
export function acceptValue(key: string): string {
  return createHash('sha1')
    .update(key + GUID)
    .digest('base64');
}

/** Subprotocols the client offers, in its order of preference (RFC 6455 §11.3.4). */
export function offeredSubprotocols(request: IncomingMessage): string[] {
  const header = request.headers['sec-websocket-protocol'];
  return header === undefined ? [] : header.split(',').map((name) => name.trim());
}

/** Checks the client's part of the opening handshake (RFC 6455 §4.2.1). */
export function checkHandshake(request: IncomingMessage): Refusal | undefined {
  const { headers, method } = request;
  if (method !== 'GET') {
    return {
      status: 405,
      headers: { Allow: 'GET' },
      problem: {
        what: `The handshake uses the method ${method ?? 'unknown'}.`,
        why: 'A WebSocket opens with a GET request (RFC 6455 §4.1).',
        how: 'Send GET, or use a WebSocket client.',
      },
    };
  }
  if (headers.upgrade?.toLowerCase() !== 'websocket') {
    return {
      status: 426,
      headers: { Upgrade: 'websocket' },
      problem: {
        what: 'The request asks to upgrade to something other than "websocket".',
        why: 'This server speaks HTTP/1.1 and WebSocket only.',
        how: 'Send "Upgrade: websocket", or no Upgrade header for the index.',
      },
    };
  }
  if (headers['sec-websocket-version'] !== '13') {
    return {
      status: 426,
      headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
      problem: {
        what: 'Sec-WebSocket-Version is missing or not 13.',
        why: '13 is the only version of the protocol in use (RFC 6455 §4.2.2).',
        how: 'Send "Sec-WebSocket-Version: 13".',
      },
    };
  }
  if (!/^[+/0-9A-Za-z]{22}==$/.test(headers['sec-websocket-key'] ?? '')) {
    return {
      status: 400,
      problem: {
        what: 'Sec-WebSocket-Key is missing or not 16 bytes in base64.',
        why: 'Without a key the server cannot prove that it speaks WebSocket (RFC 6455 §4.2.1).',
        how: 'Send 16 random bytes in base64: 24 characters that end in "==".',
      },
    };
  }
  const offered = offeredSubprotocols(request);
  if (new Set(offered).size !== offered.length || offered.some((name) => !TOKEN.test(name))) {
    return {
      status: 400,
      problem: {
        what: 'Sec-WebSocket-Protocol is not a list of distinct tokens.',
        why: 'A subprotocol that cannot be read cannot be selected (RFC 6455 §4.1).',
        how: 'Offer each subprotocol once, separated by commas, without spaces inside a name.',
      },
    };
  }
  return undefined;
}

/** What can be wrong with a 101, each of which makes the client fail (RFC 6455 §4.1). */
export type Flaw = 'accept' | 'upgrade' | 'version' | 'subprotocol' | 'extension';

/** The 101 response, with a flaw if asked for. */
export function switchingProtocols(request: IncomingMessage, flaw?: Flaw): string {
  const key = request.headers['sec-websocket-key'] ?? '';
  const offered = offeredSubprotocols(request);
  const subprotocol = flaw === 'subprotocol' ? nameBeyond(offered) : offered[0];
  return response(
    101,
    {
      ...(flaw === 'upgrade' ? {} : { Upgrade: 'websocket' }),
      Connection: 'Upgrade',
      'Sec-WebSocket-Accept': acceptValue(flaw === 'accept' ? `${key} of someone else` : key),
      // Chromium fails the connection if it offered subprotocols and none is selected.
      ...(subprotocol === undefined ? {} : { 'Sec-WebSocket-Protocol': subprotocol }),
      ...(flaw === 'extension' ? { 'Sec-WebSocket-Extensions': 'not-offered' } : {}),
    },
    flaw === 'version' ? '1.0' : '1.1',
  );
}

/** A token that is not among these. */
function nameBeyond(offered: readonly string[]): string {
  let name = 'not-offered';
  while (offered.includes(name)) name += '-either';
  return name;
}

/** A final HTTP response with a small text body; the connection closes after it. */
export function finalResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): string {
  // 204, 205 and 304 have no content (RFC 9110 §15.3.5, §15.3.6, §15.4.5).
  const body = status === 204 || status === 205 || status === 304 ? '' : `${text}\n`;
  const content: Record<string, string> =
    body === ''
      ? {}
      : { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': String(Buffer.byteLength(body)) };
  return (
    response(status, { ...headers, ...content, 'Cache-Control': 'no-store', Connection: 'close' }) + body
  );
}

function response(status: number, headers: Readonly<Record<string, string>>, version = '1.1'): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/${version} ${status} ${STATUS_CODES[status] ?? 'Unassigned'}\r\n${lines.join('')}\r\n`;
}
