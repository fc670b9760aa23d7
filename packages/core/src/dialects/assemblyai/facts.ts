import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Streaming speech-to-text of AssemblyAI: 30xx in version 3 of the API, 40xx and 41xx in version 2, since
 * retired. File and line, or page, of each row in `source`.
 */
export const facts = {
  id: 'assemblyai',
  title: 'AssemblyAI',
  hosts: ['streaming.assemblyai.com', 'api.assemblyai.com'],
  docs: 'https://www.assemblyai.com/docs/streaming/common-session-errors-and-closures',
  source: {
    repository: 'github:AssemblyAI/assemblyai-python-sdk',
    commit: '530eca5a092555424176616a71a1e2b131a6e25a',
    date: '2026-08-14',
  },
  codes: {
    3005: {
      name: 'Server error',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'assemblyai/streaming/v3/models.py:409',
    },
    3006: {
      name: 'Input validation error',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:410',
    },
    3007: {
      name: 'Audio chunk duration violation',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:411',
    },
    3008: {
      name: 'Session expired',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'assemblyai/streaming/v3/models.py:412',
    },
    3009: {
      name: 'Too many concurrent sessions',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:413',
    },
    4000: {
      name: 'BadSampleRate',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:414',
    },
    4001: {
      name: 'AuthFailed',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:415',
    },
    4002: {
      name: 'InsufficientFunds',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:416',
    },
    4003: {
      name: 'FreeTierUser',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:417',
    },
    4004: {
      name: 'NonexistentSessionId',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:419',
    },
    4008: {
      name: 'SessionExpired',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'assemblyai/streaming/v3/models.py:420',
    },
    4010: {
      name: 'ClosedSession',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:421',
    },
    4029: {
      name: 'RateLimited',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:422',
    },
    4030: {
      name: 'UniqueSessionViolation',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:423',
    },
    4031: {
      name: 'SessionTimeout',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'assemblyai/streaming/v3/models.py:424',
    },
    4032: {
      name: 'AudioTooShort',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:425',
    },
    4033: {
      name: 'AudioTooLong',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:426',
    },
    4034: {
      name: 'AudioTooSmallToTranscode',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:427',
    },
    4100: {
      name: 'BadJson',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:428',
    },
    4101: {
      name: 'BadSchema',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'assemblyai/streaming/v3/models.py:429',
    },
    4102: {
      name: 'TooManyStreams',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'assemblyai/streaming/v3/models.py:430',
    },
    4103: {
      name: 'Reconnected',
      sender: 'server',
      retry: 'unknown',
      source: 'assemblyai/streaming/v3/models.py:431',
    },
    4104: {
      name: 'WordBoostParameterParsingFailed',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'github:AssemblyAI/assemblyai-node-sdk src/utils/errors/realtime.ts:30',
    },
  },
  overlays: {
    // Unauthorized Connection
    1008: {
      sender: 'server',
      retry: 'unknown',
      source: 'https://www.assemblyai.com/docs/streaming/common-session-errors-and-closures',
    },
    // Try again later
    1013: { sender: 'server', retry: 'unknown', source: 'assemblyai/streaming/v3/models.py:432' },
  },
} as const satisfies DialectFacts;
