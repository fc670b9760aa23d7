/**
 * Thrown by constructors ({@link defineDialect}, {@link defineLocale}, `observeClose`, `encodeClosePayload`) on
 * bad input; lookups never throw. The message says what happened, why it is a problem and how to fix it.
 */
export class CloseCodeError extends TypeError {
  /** Tells it from other errors where `instanceof` cannot: across realms and copies of the package. */
  override readonly name = 'CloseCodeError';
  /** What sort of mistake, stable across versions and languages: for instance `dialect/code-out-of-range`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
