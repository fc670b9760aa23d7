import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Couchbase Lite, with German texts. */
export const couchbaseLite: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Vorübergehender Fehler',
      description:
        'Beim Replikator ist ein Fehler aufgetreten, der vorübergehen dürfte. Nach einiger Zeit neu verbinden.',
    },
    4002: {
      label: 'Dauerhafter Fehler',
      description:
        'Beim Replikator ist ein Fehler aufgetreten, der nicht von selbst vergeht. Neu verbinden hilft nicht.',
    },
  },
});
