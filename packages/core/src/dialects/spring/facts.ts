import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * WebSocket sessions of the Spring Framework, 4.0.3 and later; file and line in `source`. The subprotocols
 * are those of STOMP.
 */
export const facts = {
  id: 'spring',
  title: 'Spring Framework',
  subprotocols: ['v10.stomp', 'v11.stomp', 'v12.stomp'],
  docs: 'https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/socket/CloseStatus.html',
  source: {
    repository: 'github:spring-projects/spring-framework',
    commit: '91eb42645e26a7ef9382b4a655bcefe5c8682fee',
    date: '2026-08-22',
  },
  codes: {
    4500: {
      name: 'SESSION_NOT_RELIABLE',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'spring-websocket/src/main/java/org/springframework/web/socket/CloseStatus.java:151',
    },
  },
} as const satisfies DialectFacts;
