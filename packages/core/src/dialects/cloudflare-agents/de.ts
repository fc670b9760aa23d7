import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Cloudflare Agents, with German texts. */
export const cloudflareAgents: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1008: 'Für das Agents-SDK von Cloudflare ist dieser Code endgültig: Der Client verbindet sich nicht neu. Der Server des SDK sendet ihn, wenn er eine Verbindung zu einem Sub-Agent ablehnt.',
  },
});
