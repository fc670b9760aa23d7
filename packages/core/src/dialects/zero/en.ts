import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Zero, with English texts. */
export const zero: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Login refused',
      description:
        'zero-cache did not accept the credentials, or the user is not the one to whom the client group belongs. The error itself comes in a message before the close.',
    },
  },
  overlays: {
    1002: 'zero-cache could make nothing of the request for the sync connection. The reason says why.',
    1009: 'A message was larger than zero-cache accepts, mostly a mutation with a large value. The client gives its stored changes up and starts afresh, because sending them again would always fail.',
    1011: 'zero-cache failed. The reason holds the error.',
  },
});
