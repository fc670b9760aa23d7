/**
 * The close codes that have a name, as constants: RFC 6455 §7.4.1 and the IANA "WebSocket Close Code
 * Number Registry". Names are IANA's, in PascalCase.
 *
 * @example
 * if (event.code === CloseCode.GoingAway) …
 */
export const CloseCode = /* @__PURE__ */ Object.freeze({
  NormalClosure: 1000,
  GoingAway: 1001,
  ProtocolError: 1002,
  UnsupportedData: 1003,
  Reserved: 1004,
  NoStatusRcvd: 1005,
  AbnormalClosure: 1006,
  InvalidFramePayloadData: 1007,
  PolicyViolation: 1008,
  MessageTooBig: 1009,
  MandatoryExt: 1010,
  InternalError: 1011,
  ServiceRestart: 1012,
  TryAgainLater: 1013,
  BadGateway: 1014,
  TlsHandshake: 1015,
  Unauthorized: 3000,
  Forbidden: 3003,
  Timeout: 3008,
} as const);

/** One of the close codes that have a name. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];
