// What vitest.config.ts and labSetup.ts hand to the tests: `inject('labUrl')`.
import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The React that this project must run on. */
    reactMajor: 18 | 19;
    /** Where the lab answers: `ws://127.0.0.1:<port>`. */
    labUrl: string;
    /** The same over TLS, with a certificate that nobody has signed: `wss://127.0.0.1:<port>`. */
    labWssUrl: string;
  }
}
