import type { Locale } from '../locale/locale.ts';

/** English. */
export const en: Locale = {
  tag: 'en',
  codes: {
    1000: {
      label: 'Normal closure',
      description: 'The connection has done what it was opened for, and one side ended it in good order.',
    },
    1001: {
      label: 'Going away',
      description:
        'One side is leaving: the server is shutting down, or the page that held the connection was closed or left.',
    },
    1002: {
      label: 'Protocol error',
      description:
        'One side ended the connection because the other broke the WebSocket protocol, for example with a malformed frame.',
    },
    1003: {
      label: 'Unsupported data',
      description:
        'One side got a type of data it cannot handle, such as binary where it only understands text, and ended the connection.',
    },
    1004: {
      label: 'Reserved',
      description: 'Set aside for a meaning that has not been defined so far. Nobody should send it.',
    },
    1005: {
      label: 'No status code',
      description:
        'The connection was closed in good order, but without a status code, as close() without arguments does. The number never crosses the wire: the browser fills it in.',
    },
    1006: {
      label: 'Abnormal closure',
      description:
        'The connection ended without a Close frame, or never came about: the network failed, the server died, a proxy cut it, the handshake was refused. The number never crosses the wire: the browser fills it in, and may not say more.',
    },
    1007: {
      label: 'Invalid payload data',
      description:
        'A message did not hold what its type promised, such as a text message that is not valid UTF-8.',
    },
    1008: {
      label: 'Policy violation',
      description:
        'A message broke the rules of its receiver. Servers also use this code to keep the reason to themselves, often for a refused login or origin.',
    },
    1009: {
      label: 'Message too big',
      description: 'A message was larger than its receiver is willing to process.',
    },
    1010: {
      label: 'Extension missing',
      description:
        'The client needs an extension that the server did not agree to. The reason should name the extension.',
    },
    1011: {
      label: 'Internal error',
      description:
        'The other side hit an unexpected condition and could not carry on. Mostly an exception in the server, though either side may send it.',
    },
    1012: {
      label: 'Service restart',
      description:
        'The service is restarting. Reconnect after a random delay of 5 to 30 seconds, so that not everybody returns at once.',
    },
    1013: {
      label: 'Try again later',
      description:
        'The service is overloaded and sheds connections. Do not return to the same address automatically: take another one, or wait until the user asks.',
    },
    1014: {
      label: 'Bad gateway',
      description:
        'A gateway or proxy in front of the service got an invalid answer from the server behind it, like HTTP 502.',
    },
    1015: {
      label: 'TLS handshake failed',
      description:
        'The secure connection could not be set up, for example because the certificate is not trusted. The number never crosses the wire. Firefox reports it, other browsers 1006.',
    },
    3000: {
      label: 'Unauthorized',
      description: 'A login is needed: credentials are missing, wrong or expired, like HTTP 401.',
    },
    3003: {
      label: 'Forbidden',
      description: 'The rights are missing: logging in again will not help, like HTTP 403.',
    },
    3008: {
      label: 'Timeout',
      description: 'The other side waited too long for something it expected, like HTTP 408.',
    },
  },
  ranges: {
    unused: {
      label: 'Not used',
      description:
        'Numbers below 1000 are not close codes. An event made by a script carries 0 unless told otherwise.',
    },
    unassigned: {
      label: 'Unassigned',
      description: 'Kept for future versions and extensions of WebSocket. Many libraries refuse it.',
    },
    registrable: {
      label: 'Library or framework code',
      description:
        'For libraries, frameworks and applications, to be registered with IANA. What it means is for its sender to say.',
    },
    private: {
      label: 'Application code',
      description:
        'For private use between an application and its server; it cannot be registered. Ask whoever runs the service what it means.',
    },
    'outside-registry': {
      label: 'Outside the registry',
      description:
        'Close codes end at 4999. The two bytes in a Close frame can hold this number all the same. Chromium and Firefox pass it on; WebKit reports 1006.',
    },
    'not-a-code': {
      label: 'Not a close code',
      description: 'A close code is a whole number from 0 to 65535.',
    },
  },
  outcomes: {
    normal: { label: 'Ended normally', userMessage: 'The connection was closed.' },
    'going-away': {
      label: 'Going away',
      userMessage: 'The service is briefly unavailable. Please try again in a moment.',
    },
    'no-status': { label: 'Ended without a code', userMessage: 'The connection was closed.' },
    refused: {
      label: 'Never opened',
      userMessage: 'The connection could not be set up. Please check your network and try again.',
    },
    lost: {
      label: 'Connection lost',
      userMessage: 'The connection was lost. Please check your network and try again.',
    },
    protocol: {
      label: 'Protocol error',
      userMessage: 'The connection has a technical problem. Please reload the page.',
    },
    rejected: {
      label: 'Rejected',
      userMessage: 'The service did not accept the connection. You may have to sign in again.',
    },
    'too-big': {
      label: 'Too big',
      userMessage: 'Something that was sent is too large for the service.',
    },
    overloaded: { label: 'Overloaded', userMessage: 'The service is busy. Please try again later.' },
    'server-error': {
      label: 'Server error',
      userMessage: 'The service has a problem. Please try again later.',
    },
    timeout: { label: 'Timed out', userMessage: 'The connection was closed because it took too long.' },
    application: { label: 'Application', userMessage: 'The service ended the connection.' },
    unknown: { label: 'Unknown', userMessage: 'The connection was closed.' },
  },
};
