// What the globalSetup of the project `browser` hands to the tests: `inject('labUrl')`.
import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the lab answers: `ws://127.0.0.1:<port>`. */
    labUrl: string;
    /** The same over TLS, with a certificate that nobody has signed: `wss://127.0.0.1:<port>`. */
    labWssUrl: string;
  }
}
