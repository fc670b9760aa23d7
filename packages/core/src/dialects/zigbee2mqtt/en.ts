import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Zigbee2MQTT, with English texts. */
export const zigbee2mqtt: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4401: {
      label: 'Not authorised',
      description: 'The frontend gave no access token or a wrong one. Enter the right one, then reconnect.',
    },
  },
});
