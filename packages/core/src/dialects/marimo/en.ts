import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** marimo, with English texts. */
export const marimo: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Not logged in',
      description:
        'The marimo server did not accept the access token or session of the page. Log in again, then reconnect.',
      reasons: {
        MARIMO_UNAUTHORIZED: {
          label: 'Not logged in',
          description:
            'The marimo server did not accept the access token or session of the page. Log in again, then reconnect.',
        },
      },
    },
  },
  overlays: {
    1000: {
      description: 'marimo uses this code also when it cannot serve the page; the reason says why.',
      reasons: {
        MARIMO_NO_FILE_KEY: {
          label: 'No notebook named',
          description: 'The connection does not say which notebook it is for.',
        },
        MARIMO_NO_SESSION_ID: {
          label: 'No session ID',
          description: 'The page did not say which session it belongs to when it connected.',
        },
        MARIMO_NO_SESSION: {
          label: 'Session not found',
          description: 'The notebook has no running session that the page could watch.',
        },
        MARIMO_SHUTDOWN: {
          label: 'Kernel shut down',
          description: 'The session of the notebook was ended on the server.',
        },
        MARIMO_LORO_NOT_INSTALLED: {
          label: 'Collaboration not installed',
          description:
            'The server lacks the package Loro, or runs a Python too old for it, and cannot share the notebook.',
        },
      },
    },
    1003: 'The notebook was already open elsewhere. Current versions of marimo no longer send this.',
    1008: {
      description: 'marimo does not allow this connection.',
      reasons: {
        MARIMO_KIOSK_NOT_ALLOWED: {
          label: 'Kiosk mode not available',
          description: 'Kiosk mode exists only while the notebook runs in edit mode.',
        },
        MARIMO_NOT_ALLOWED: {
          label: 'Nothing to share',
          description: 'Nobody has a session of this notebook that could be shared.',
        },
      },
    },
    1011: {
      description: 'The marimo server failed.',
      reasons: {
        MARIMO_KERNEL_STARTUP_ERROR: {
          label: 'Kernel did not start',
          description:
            'The kernel of the notebook could not be started. A message before the close holds the error.',
        },
      },
    },
  },
});
