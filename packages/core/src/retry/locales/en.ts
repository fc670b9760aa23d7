import type { RetryLocale } from '../retryLocale.ts';

/** English. */
export const en: RetryLocale = {
  tag: 'en',
  verdicts: {
    retry: { developer: 'Connect again after the delay.', user: 'The connection comes back by itself.' },
    'fix-first': {
      developer: 'Do not connect again by itself: something has to change first.',
      user: 'The connection does not come back by itself.',
    },
    stop: { developer: 'Do not connect again.', user: 'The connection stays closed.' },
    unknown: {
      developer: 'Nobody says whether to connect again: decide, or make a rule.',
      user: 'Whether the connection comes back is not certain.',
    },
  },
  because: {
    normal: { developer: 'It was ended in good order, on purpose.', user: 'The connection was ended.' },
    'going-away': {
      developer: 'The other side is shutting down or restarting.',
      user: 'The service is restarting.',
    },
    'no-status': {
      developer: 'It was closed in good order, without a word on why.',
      user: 'The connection was ended.',
    },
    refused: {
      developer: 'The connection never came about.',
      user: 'The service cannot be reached at the moment.',
    },
    lost: { developer: 'The connection broke off without a Close frame.', user: 'Connection lost.' },
    protocol: {
      developer: 'One side sent what the other cannot read; it would do so again.',
      user: 'This page and the service do not understand each other.',
    },
    rejected: {
      developer: 'The server turned the client away: its credentials, its rights or its behaviour.',
      user: 'The service did not accept this connection.',
    },
    'too-big': {
      developer: 'A message was larger than the other side takes; it would be again.',
      user: 'What was sent is too large for the service.',
    },
    overloaded: { developer: 'The server has more to do than it can.', user: 'The service is very busy.' },
    'server-error': {
      developer: 'The server, or one behind it, failed; that may pass.',
      user: 'The service has a problem at the moment.',
    },
    timeout: { developer: 'The server waited too long for something.', user: 'Something took too long.' },
    application: {
      developer: 'The application closed it, with a code of its own.',
      user: 'The service ended the connection.',
    },
    unknown: { developer: 'What the close means is not known.', user: 'The connection was ended.' },
    'said-so': {
      developer: 'The makers of the service say what to do after this close.',
      user: 'The service ended the connection.',
    },
    'no-rule': { developer: 'No rule is made for this close.', user: 'The connection was ended.' },
    'attempts-used-up': {
      developer: 'As many tries in a row as the policy allows, and no connection held.',
      user: 'The service could not be reached, however often it was tried.',
    },
  },
  actions: {
    reauthenticate: {
      developer: 'Get new credentials before connecting again.',
      user: 'Please sign in again.',
    },
    'new-session': {
      developer: 'Begin a new session; the old one cannot be carried on.',
      user: 'Please begin again.',
    },
    'fix-client': {
      developer: 'Correct what the client sends.',
      user: 'Please report this to those who run the service.',
    },
    'fix-config': {
      developer: 'Correct how client, server or certificate is set up.',
      user: 'Please report this to those who run the service.',
    },
    'upgrade-client': {
      developer: 'Move the client to a newer version.',
      user: 'Please update to the latest version.',
    },
    'slow-down': { developer: 'Send less, or less often.', user: 'Please wait a little.' },
    'reload-page': { developer: 'Load the page anew.', user: 'Please reload the page.' },
    'use-wss': {
      developer: 'Connect by wss:// in place of ws://.',
      user: 'Please report this to those who run the service.',
    },
    resume: {
      developer: 'Carry on with the same session, as the service describes.',
      user: 'It goes on where it stopped.',
    },
    'ask-user': {
      developer: 'Connect again only when somebody asks for it.',
      user: 'Please try again when it suits you.',
    },
    'other-address': {
      developer: 'Connect to another address of the service, or when somebody asks for it.',
      user: 'Please try again later.',
    },
    'request-access': {
      developer: 'Have the missing right granted; signing in again does not help.',
      user: 'Please ask for access.',
    },
  },
  notice: {
    inSeconds: 'Trying again in {seconds} s',
    inMinutes: 'Trying again in {minutes} min',
    connecting: 'Connecting …',
    tryNow: 'Try now',
    cancel: 'Do not try again',
  },
};
