import type { LabEvent } from './events.ts';

/** An event as one line for a terminal. Control characters are escaped, so a client cannot forge lines. */
export function formatEvent(event: LabEvent): string {
  const time = new Date(event.at).toISOString().slice(11, 23);
  const tag = event.tag === undefined ? '' : ` ${quote(event.tag)}`;
  return `${time} #${event.connection}${tag} ${fact(event)}`;
}

function fact(event: LabEvent): string {
  switch (event.type) {
    case 'connected': {
      const origin = event.origin === null ? '' : ` from ${quote(event.origin)}`;
      const offered =
        event.subprotocols.length === 0 ? '' : `, offers ${event.subprotocols.map(quote).join(', ')}`;
      return `-> handshake ${quote(event.path)}${origin}${offered}`;
    }
    case 'handshake-sent':
      return `<- HTTP ${event.status}`;
    case 'opened':
      return event.subprotocol === null ? '   open' : `   open, subprotocol ${quote(event.subprotocol)}`;
    case 'sent':
      return `<- ${event.frame === 'close' ? close(event.code, event.reason, event.size) : `${event.frame}, ${event.size} bytes`}`;
    case 'received':
      if (event.frame === 'close') return `-> ${close(event.code, event.reason, event.size)}`;
      if (event.frame === 'invalid') return `-> invalid: ${event.detail}`;
      return `-> ${event.frame}, ${event.size} bytes`;
    case 'fin-sent':
      return '<- TCP FIN';
    case 'rst-sent':
      return '<- TCP RST';
    case 'handed-over':
      return `   process ${event.pid} has the connection`;
    case 'killed':
      return `   process ${event.pid} killed`;
    case 'fin-received':
      return '-> TCP FIN';
    case 'closed':
      return event.error === null ? '   socket closed' : `   socket closed: ${event.error}`;
  }
}

function close(code: number | null, reason: string, size: number): string {
  if (code === null) return size === 0 ? 'Close without a code' : `Close with a body of ${size} byte`;
  return reason === '' ? `Close ${code}` : `Close ${code} ${quote(reason)}`;
}

// JSON escapes C0 only; the rest of the pattern is DEL, C1, line separators and bidirectional overrides.
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

function quote(text: string): string {
  return JSON.stringify(text).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
