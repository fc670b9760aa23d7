import { frozen } from '../frozen.ts';
import type { RetryLocale } from '../retryLocale.ts';

/** English. */
export const en: RetryLocale = /* @__PURE__ */ frozen<RetryLocale>({
  tag: 'en',
  verdicts: {
    retry: { developer: 'Connect again after the delay.', user: 'A new attempt follows automatically.' },
    'fix-first': {
      developer: 'Do not connect again automatically: something has to change first.',
      user: 'No new attempt follows automatically.',
    },
    stop: { developer: 'Do not connect again.', user: 'The connection stays closed.' },
    unknown: {
      developer: 'Nothing says whether to connect again: decide, or add a rule.',
      user: 'Whether the connection comes back is not certain.',
    },
  },
  because: {
    normal: { developer: 'It was ended in good order, on purpose.', user: 'The connection was ended.' },
    'going-away': {
      developer: 'The other side is shutting down or restarting.',
      user: 'The service is not available at the moment.',
    },
    'no-status': {
      developer: 'It was closed in good order, but without a status code.',
      user: 'The connection was ended.',
    },
    refused: {
      developer: 'The connection never came about.',
      user: 'The service cannot be reached at the moment.',
    },
    lost: { developer: 'The connection broke off without a Close frame.', user: 'Connection lost.' },
    protocol: {
      developer: 'One side sent something that the other cannot read; the same would happen again.',
      user: 'This page and the service do not understand each other.',
    },
    rejected: {
      developer: 'The server turned the client away because of its credentials, its rights or its behaviour.',
      user: 'The service did not accept this connection.',
    },
    'too-big': {
      developer: 'A message was larger than the other side takes; the same would happen again.',
      user: 'What was sent is too large for the service.',
    },
    overloaded: { developer: 'The server is overloaded.', user: 'The service is busy.' },
    'server-error': {
      developer: 'The server, or one behind it, failed; that may pass.',
      user: 'The service has a problem at the moment.',
    },
    timeout: { developer: 'One side waited too long for something.', user: 'Something took too long.' },
    application: {
      developer: 'The application closed it, with a code of its own.',
      user: 'The service ended the connection.',
    },
    unknown: { developer: 'What the close means is not known.', user: 'The connection was ended.' },
    'said-so': {
      developer: 'The makers of the service say what to do after this close.',
      user: 'The service ended the connection.',
    },
    probably: {
      developer: 'Many services use the code this way; whether this one does is written nowhere.',
      user: 'The service ended the connection.',
    },
    'no-rule': { developer: 'There is no rule for this close.', user: 'The connection was ended.' },
    'attempts-used-up': {
      developer: 'All tries that the policy allows in a row are used up, and no connection held.',
      user: 'The service could not be reached, however often it was tried.',
    },
  },
  actions: {
    reauthenticate: {
      developer: 'Get new credentials before connecting again.',
      user: 'Please sign in again.',
    },
    'new-session': {
      developer: 'Start a new session; the old one cannot be continued.',
      user: 'Please start again.',
    },
    'fix-client': {
      developer: 'Correct what the client sends.',
      user: 'Please report this to the people who run the service.',
    },
    'fix-config': {
      developer: 'Correct how client, server or certificate is set up.',
      user: 'Please report this to the people who run the service.',
    },
    'upgrade-client': {
      developer: 'Update the client.',
      user: 'Please update to the latest version.',
    },
    'slow-down': { developer: 'Send less, or less often.', user: 'Please wait a little.' },
    'reload-page': { developer: 'Reload the page.', user: 'Please reload the page.' },
    'use-wss': {
      developer: 'Connect with wss:// instead of ws://.',
      user: 'Please report this to the people who run the service.',
    },
    resume: {
      developer: 'Resume the same session, as the service describes.',
      user: 'After that it goes on where it stopped.',
    },
    'ask-user': {
      developer: 'Connect again only when the user asks for it.',
      user: 'Please try again when it suits you.',
    },
    'other-address': {
      developer: 'Connect to another address of the service, or wait until the user asks.',
      user: 'Please try again later.',
    },
    'request-access': {
      developer: 'Have the missing right granted; logging in again does not help.',
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
});
