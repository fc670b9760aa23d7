import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * D2M, between a Threema app and the mediator server that ties the devices of one account together; file and line of
 * each row in `source`.
 */
export const facts = {
  id: 'threema-d2m',
  title: 'Threema D2M',
  docs: 'https://github.com/threema-ch/threema-android',
  source: {
    repository: 'github:threema-ch/threema-android',
    commit: 'e2defbb87a37804816cac633885f61fb6abb04e6',
    date: '2026-04-23',
  },
  codes: {
    4000: {
      name: 'CSP_CONNECTION_CLOSED',
      sender: 'server',
      retry: 'yes',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:15',
    },
    4001: {
      name: 'CSP_CONNECTION_COULD_NOT_BE_ESTABLISHED',
      sender: 'server',
      retry: 'yes',
      outcome: 'server-error',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:16',
    },
    4009: {
      name: 'CSP_INTERNAL_SERVER_ERROR',
      sender: 'server',
      retry: 'yes',
      outcome: 'server-error',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:17',
    },
    4010: {
      name: 'D2M_PROTOCOL_ERROR',
      sender: 'server',
      retry: 'yes',
      outcome: 'protocol',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:22',
    },
    4011: {
      name: 'D2M_TRANSACTION_TTL_EXCEEDED',
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:23',
    },
    4012: {
      name: 'D2M_UNEXPECTED_ACK',
      sender: 'server',
      retry: 'yes',
      outcome: 'protocol',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:26',
    },
    4013: {
      name: 'D2M_CLIENT_TIMEOUT',
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:29',
    },
    4110: {
      name: 'D2M_UNSUPPORTED_PROTOCOL_VERSION',
      sender: 'server',
      retry: 'no',
      advice: 'upgrade-client',
      outcome: 'protocol',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:30',
    },
    4111: {
      name: 'D2M_DEVICE_LIMIT_REACHED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:31',
    },
    4112: {
      name: 'D2M_DUPLICATE_CONNECTION',
      sender: 'server',
      retry: 'no',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:34',
    },
    4113: {
      name: 'D2M_DEVICE_DROPPED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:37',
    },
    4114: {
      name: 'D2M_REFLECTION_QUEUE_LIMIT_REACHED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:40',
    },
    4115: {
      name: 'D2M_EXPECTED_DEVICE_SLOT_MISMATCH',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:43',
    },
  },
  overlays: {
    // SERVER_SHUTTING_DOWN
    1001: {
      sender: 'server',
      retry: 'yes',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:9',
    },
    // INTERNAL_SERVER_ERROR
    1011: {
      sender: 'server',
      retry: 'yes',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:10',
    },
  },
  ranges: [
    {
      from: 4100,
      to: 4199,
      retry: 'no',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:47',
    },
    {
      from: 1000,
      to: 4099,
      retry: 'yes',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:47',
    },
    {
      from: 4200,
      to: 4999,
      retry: 'yes',
      source: 'domain/src/main/java/ch/threema/domain/protocol/connection/d2m/socket/D2mCloseCode.kt:47',
    },
  ],
} as const satisfies DialectFacts;
