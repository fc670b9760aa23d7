// Closes for the stories and tests of the event chart: the same each time.
import type { ClosePoint, PrometheusRange } from '../src/close-event-chart/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Midnight, UTC. */
export const DAY_START: number = Date.UTC(2026, 10, 25);

/** Numbers from 0 to 1 without order, and the same each time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** More by day than by night, as people come and go. */
const traffic = (hour: number): number => 0.25 + Math.max(0, Math.sin(((hour - 6) / 18) * Math.PI));

const MIX: readonly (readonly [code: number, perQuarter: number])[] = [
  [1000, 60],
  [1001, 46],
  [1005, 6],
  [1006, 9],
  [1008, 1.5],
  [1011, 1],
  [1012, 1],
  [1013, 0.8],
  [3008, 0.7],
  [4000, 3],
  [4001, 1.2],
  [4408, 0.6],
];

/** A day of a gateway, counted every quarter of an hour. */
export const typicalDay: readonly ClosePoint[] = (() => {
  const next = random(7);
  return Array.from({ length: 96 }, (_, quarter) =>
    MIX.map(([code, mean]) => ({
      t: DAY_START + quarter * 15 * MINUTE,
      code,
      count: Math.round(mean * traffic(quarter / 4) * (0.6 + 0.8 * next())),
    })),
  ).flat();
})();

/** The same, with a proxy that fell over at half past one in the afternoon: lost, then refused, then overloaded. */
export const incident: readonly ClosePoint[] = typicalDay.flatMap((point): ClosePoint[] => {
  const hour = (point.t - DAY_START) / HOUR;
  if (point.code !== 1006 || hour < 13.5 || hour >= 15) return [point];
  const since = hour - 13.5;
  return [
    { ...point, count: Math.round(420 * Math.exp(-3 * since)) },
    { ...point, count: Math.round(310 * Math.exp(-1.5 * since)), outcome: 'refused' },
    { ...point, code: 1013, count: Math.round(160 * since) },
  ];
});

const text = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/**
 * What Prometheus answers to `sum by (code, outcome) (increase(websocket_closes_total[5m]))` over six hours with a step
 * of five minutes: fractions, because `increase` extrapolates.
 */
export const prometheus: PrometheusRange = (() => {
  const next = random(11);
  const series = [
    ['1000', 'normal', 40],
    ['1001', 'going-away', 31],
    ['1006', 'lost', 5],
    ['1006', 'refused', 1],
    ['1011', 'server-error', 0.5],
    ['4003', 'application', 1],
  ] as const;
  return {
    resultType: 'matrix',
    result: series.map(([code, outcome, mean]) => ({
      metric: { code, outcome },
      values: Array.from({ length: 73 }, (_, step): readonly [number, string] => [
        DAY_START / 1000 + 8 * 3600 + step * 300,
        text(mean * (0.5 + next()) * (300 / 285)),
      ]),
    })),
  };
})();
