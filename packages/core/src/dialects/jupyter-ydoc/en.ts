import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Jupyter Real-Time Collaboration, with English texts. */
export const jupyterYdoc: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4400: {
      label: 'Bad request',
      description: 'The server took the request for the document for invalid and did not open it.',
    },
    4404: { label: 'File not found', description: 'The server has no file for this document.' },
    4500: { label: 'Internal server error', description: 'The server failed while it opened the document.' },
  },
  overlays: {
    1003: {
      description:
        'The Jupyter server cannot carry on with this document in the open page. The reason is JSON and says why.',
      reasons: {
        version_mismatch: {
          label: 'Collaboration version changed',
          description:
            'The collaboration extension or the format of the document has changed since the page was loaded. Reload the page.',
        },
        unknown_session: {
          label: 'Unknown session',
          description:
            'The server has no record of the session in which the page was loaded. Reload the page.',
        },
        initialization_error: {
          label: 'Document not initialised',
          description: 'The server could not set the document up. Close its tab and open the file again.',
        },
      },
    },
  },
});
