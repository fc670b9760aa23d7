import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const ENDS_SESSION =
  'On the Discord Gateway, a client that closes with this code ends its session: the bot goes offline and cannot resume.';

/** The Discord Gateway, with English texts. */
export const discordGateway: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Unknown error',
      description: 'Discord cannot say what went wrong. Reconnect and resume.',
    },
    4001: {
      label: 'Unknown opcode',
      description: 'Discord does not know the opcode, or the payload does not belong to it.',
    },
    4002: { label: 'Decode error', description: 'The bot sent a payload that Discord could not decode.' },
    4003: {
      label: 'Not authenticated',
      description: 'The bot sent a payload before it identified, or its session is no longer valid.',
    },
    4004: {
      label: 'Authentication failed',
      description: 'The bot identified with a token that Discord does not accept.',
    },
    4005: { label: 'Already authenticated', description: 'The bot identified twice on one connection.' },
    4007: {
      label: 'Invalid sequence number',
      description: 'The sequence number in the resume payload was wrong. Start a new session.',
    },
    4008: {
      label: 'Rate limited',
      description: 'The bot sent payloads too quickly. Slow down, then reconnect.',
    },
    4009: {
      label: 'Session timed out',
      description: 'Discord no longer keeps the session. Start a new one.',
    },
    4010: { label: 'Invalid shard', description: 'The shard in the identify payload is not valid.' },
    4011: {
      label: 'Sharding required',
      description: 'The bot is in too many guilds for one connection and has to shard.',
    },
    4012: { label: 'Invalid API version', description: 'The gateway has no such version.' },
    4013: {
      label: 'Invalid intents',
      description: 'The intents are not valid; probably their bits were added up wrongly.',
    },
    4014: {
      label: 'Intents not allowed',
      description: 'The bot asks for a privileged intent that it has not been granted.',
    },
    4200: {
      label: 'Resuming the session',
      description: 'discord.js closed the connection itself, in order to reconnect and resume its session.',
    },
  },
  overlays: { 1000: ENDS_SESSION, 1001: ENDS_SESSION },
});
