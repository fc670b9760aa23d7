import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Zigbee2MQTT, with German texts. */
export const zigbee2mqtt: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4401: {
      label: 'Nicht autorisiert',
      description:
        'Das Frontend hat kein oder ein falsches Zugriffstoken gesendet. Das richtige eingeben, dann neu verbinden.',
    },
  },
});
