/** A span of time, in milliseconds since the epoch: both ends belong to it. */
export interface TimeSpan {
  /** The first millisecond. */
  readonly from: number;
  /** The last one. */
  readonly to: number;
}
