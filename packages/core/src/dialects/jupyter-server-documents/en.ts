import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Jupyter Server Documents, with English texts. */
export const jupyterServerDocuments: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: {
      label: 'File moved or deleted',
      description:
        'Something other than the Jupyter server moved or deleted the file. The client closes the document.',
    },
    4002: {
      label: 'File deleted',
      description: 'Somebody removed the file in Jupyter. The client closes the document.',
    },
  },
  overlays: {
    1001: 'The server closed the room of this document, for instance because it shuts down. The client reconnects.',
  },
});
