import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Shiny apps behind Shiny Server or Posit Connect, as shiny-server-client reads it on top of SockJS; file and line of
 * each row in `source`.
 */
export const facts = {
  id: 'shiny-server',
  title: 'Shiny Server',
  docs: 'https://github.com/rstudio/shiny-server-client',
  source: {
    repository: 'github:rstudio/shiny-server-client',
    commit: '92cbc96583f958f4e379120323fb3a48c2e61fd5',
    date: '2022-10-12',
  },
  codes: {
    3000: {
      name: 'Go away (SockJS)',
      sender: 'server',
      retry: 'resume',
      outcome: 'going-away',
      source: 'lib/decorators/reconnect.js:305',
    },
    4600: { name: 'Simulated disconnect', sender: 'client', retry: 'resume', source: 'lib/sockjs.js:22' },
  },
  ranges: [
    { from: 4600, to: 4699, retry: 'resume', source: 'lib/decorators/reconnect.js:304' },
    { from: 4700, to: 4799, retry: 'yes', advice: 'new-session', source: 'lib/main.js:148' },
  ],
} as const satisfies DialectFacts;
