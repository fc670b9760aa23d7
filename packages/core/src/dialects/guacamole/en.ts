import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Apache Guacamole, with English texts. */
export const guacamole: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1000: 'The remote session is over, and Guacamole reports no error.',
    1002: {
      description:
        'Guacamole puts several statuses under this code: something is missing or closed, the session ended, or the client erred. The number in the reason says which.',
      reasons: {
        '516': { label: 'Resource not found', description: 'What the client asked for does not exist.' },
        '518': { label: 'Resource closed', description: 'What the client asked for is no longer open.' },
        '522': {
          label: 'Session timed out',
          description: 'The remote desktop ended the session because it seemed unused.',
        },
        '523': { label: 'Session closed', description: 'The remote desktop closed the session by force.' },
        '768': {
          label: 'Bad request',
          description: 'The server cannot act on the request: its parameters are not valid.',
        },
        '776': { label: 'Client timeout', description: 'The server waited too long for the client.' },
      },
    },
    1003: {
      description: 'Guacamole cannot use the kind of data that the client sent.',
      reasons: {
        '783': {
          label: 'Unsupported data type',
          description: 'The type of the data is unknown or out of place here.',
        },
      },
    },
    1008: {
      description:
        'Guacamole puts several statuses under this code: the server is busy, something is in use, a login or a permission is missing, or a limit is reached. The number in the reason says which.',
      reasons: {
        '513': {
          label: 'Server busy',
          description: 'The server has too much to do at the moment. Try again later.',
        },
        '517': {
          label: 'Resource in use',
          description: 'Somebody else is already using what the client asked for.',
        },
        '521': {
          label: 'Session conflict',
          description: 'The remote desktop ended the session in favour of another one.',
        },
        '769': { label: 'Not logged in', description: 'The user has to log in first.' },
        '771': {
          label: 'Forbidden',
          description: 'The user lacks the permission. Logging in again does not change that.',
        },
        '797': {
          label: 'Too many resources',
          description: 'The client already uses as much as it may, and has to give something up first.',
        },
      },
    },
    1009: {
      description: 'Guacamole does not take as much as the client sent.',
      reasons: {
        '781': {
          label: 'Too much data',
          description: 'The server does not take as much data as the client sent.',
        },
      },
    },
    1011: {
      description:
        'Guacamole puts several statuses under this code: the server failed, or the remote desktop behind it did or could not be reached. The number in the reason says which.',
      reasons: {
        '256': {
          label: 'Unsupported operation',
          description: 'The server does not support what was asked of it.',
        },
        '512': { label: 'Server error', description: 'Something failed inside the Guacamole server.' },
        '514': { label: 'Remote desktop timeout', description: 'The remote desktop did not answer in time.' },
        '515': {
          label: 'Remote desktop error',
          description: 'The remote desktop told Guacamole that something failed.',
        },
        '519': {
          label: 'Remote desktop not found',
          description: 'Guacamole does not find the machine that it should connect to.',
        },
        '520': {
          label: 'Remote desktop unavailable',
          description: 'The remote desktop is there, but takes no connections.',
        },
      },
    },
  },
});
