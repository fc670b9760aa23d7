export { CloseEventChart } from './CloseEventChart.tsx';
export type { CloseEventChartOwnProps, CloseEventChartProps } from './CloseEventChart.tsx';
export type { TimeSpan } from '../internal/timeSpan.ts';
export { toCloseBuckets } from './toCloseBuckets.ts';
export type {
  CloseBucket,
  CloseBucketOptions,
  CloseBuckets,
  CloseChartData,
  ClosePoint,
  CodeCount,
  LeftOut,
  LeftOutReason,
  PrometheusRange,
  PrometheusResponse,
  PrometheusSeries,
} from './toCloseBuckets.ts';
