/**
 * What a close amounts to. A closed, small set: safe as a metrics label, as a key for tone, texts and
 * charts.
 *
 * | outcome | codes |
 * |---|---|
 * | `normal` | 1000 |
 * | `going-away` | 1001, 1012 |
 * | `no-status` | 1005 |
 * | `refused` | 1006 and 1015 before the connection was open |
 * | `lost` | 1006 after it was open |
 * | `protocol` | 1002, 1003, 1007, 1010 |
 * | `rejected` | 1008, 3000, 3003 |
 * | `too-big` | 1009 |
 * | `overloaded` | 1013 |
 * | `server-error` | 1011, 1014 |
 * | `timeout` | 3008 |
 * | `application` | 4000–4999 and the other 3xxx, unless a dialect says more |
 * | `unknown` | everything else |
 */
export type Outcome =
  | 'normal'
  | 'going-away'
  | 'no-status'
  | 'refused'
  | 'lost'
  | 'protocol'
  | 'rejected'
  | 'too-big'
  | 'overloaded'
  | 'server-error'
  | 'timeout'
  | 'application'
  | 'unknown';
