import type { BadgeTexts } from './uiTexts.ts';

/** In a file of its own: a badge needs these, and none of the others. */
export const badgeEnglish: BadgeTexts = {
  initiators: {
    local: 'Closed from this side.',
    remote: 'Closed by the other side.',
    network: 'Nobody closed it: the transport broke off without a Close frame.',
    browser: 'Ended by the browser.',
    wrapper: 'This event was made up by a library.',
    unknown: 'Who ended it is not known.',
  },
  noCode: {
    unobserved: {
      label: 'Closed unseen',
      description: 'The connection was closed before anyone listened, so its code is lost.',
    },
    failed: {
      label: 'Failed without a close event',
      description:
        'The browser reported an error and no close, as it does when a security policy or a blocked port forbids the connection.',
    },
    synthetic: {
      label: 'No code from the browser',
      description: 'A library reported a close with a code the browser never gave. It is not shown.',
    },
    malformed: { label: 'No close code', description: 'What was reported is no proper close event.' },
  },
  reason: 'Reason:',
  received: 'Received:',
};
