import type { ComponentType, ReactNode } from 'react';
import type { HostProps } from '../hosts/hostProps.ts';

export const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

/** A code for each tone, so that ours and theirs say the same. */
export const CODES: { readonly [T in Tone]: number } = {
  neutral: 1005,
  info: 1001,
  success: 1000,
  warning: 1013,
  danger: 1006,
};

/** When the code of each tone came, in their order, and on what. */
export const closedAt = (index: number): number => Date.UTC(2026, 10, 26, 9, 30 + index);
export const FEED = 'wss://feeds.example.com/orders';

export interface BadgeProps {
  readonly code: number;
  readonly tone: Tone;
  readonly size: 'sm' | 'md';
  /** What ours says of the code, for those who have to be told. */
  readonly label: string;
}

export interface TableProps {
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly [name: string, ReactNode, ReactNode])[];
}

/** What a log of closes is built from. */
export interface LogProps {
  readonly search: string;
  readonly outcome: string;
  readonly all: string;
  /** The table of its lines, oldest first. */
  readonly table: ReactNode;
}

/** What a design system has that stands where ours do. */
export interface Parts {
  readonly Badge: ComponentType<BadgeProps>;
  /** A status with an icon, if it has one: by tone, and its name. Default: none. */
  readonly Statuses?: readonly (readonly [name: string, ComponentType<BadgeProps>])[];
  /** A table of its own, at its densest. */
  readonly Table: ComponentType<TableProps>;
  /** A log: a search, a choice of outcomes, and what closed when, as its own parts make one. */
  readonly Log: ComponentType<LogProps>;
  /** Says what went wrong. */
  readonly Message: ComponentType<{ readonly title: string; readonly children: string }>;
}

export type ComparedPage = ComponentType<HostProps>;
