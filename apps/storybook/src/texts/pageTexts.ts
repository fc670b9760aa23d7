import type { RetryVerdict } from '@close-codes/core/retry';
import type { EndingInfo } from '../live-lab/endingPath.ts';

/** The strings of the pages in this book that are not English prose. `{name}` is replaced. */
export interface PageTexts {
  readonly lab: LabTexts;
  readonly reference: ReferenceTexts;
  readonly policies: PolicyTexts;
  readonly why: WhyTexts;
  readonly health: HealthTexts;
}

export interface HealthTexts {
  readonly title: string;
  readonly lead: string;
  /** The lead, of what is no live fleet. */
  readonly recorded: string;
  /** `{open}` and `{all}` */
  readonly connected: string;
  /** `{open}`, `{waiting}` and `{givenUp}` */
  readonly grid: string;
  readonly states: Readonly<Record<'open' | 'waiting' | 'given-up', string>>;
  readonly start: string;
  readonly stop: string;
  readonly troubles: string;
  readonly noTroubles: string;
  /** `{count}`, as in the next one */
  readonly waiting: string;
  readonly givenUp: string;
  readonly why: string;
  readonly whyTitle: string;
  readonly time: string;
  readonly codes: string;
  readonly log: string;
}

export interface ReferenceTexts {
  readonly title: string;
  readonly lead: string;
  readonly jump: string;
  readonly dialects: {
    readonly title: string;
    readonly lead: string;
    readonly choose: string;
    readonly search: string;
    readonly searchHint: string;
    readonly all: string;
    readonly none: string;
    /** `{shown}`, `{all}` and `{chosen}` */
    readonly count: string;
    /** `{given}` */
    readonly noneFound: string;
    readonly order: string;
    readonly orderHint: string;
    readonly empty: string;
    /** `{title}`, as in the next two */
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    /** `{title}`, `{position}` and `{all}` */
    readonly moved: string;
    /** `{title}` */
    readonly removed: string;
    /** `{count}` */
    readonly loading: string;
    /** `{titles}` */
    readonly failed: string;
    readonly retry: string;
  };
  readonly clashes: {
    readonly title: string;
    readonly busy: string;
    readonly tooFew: string;
    readonly none: string;
    readonly one: string;
    /** `{count}` */
    readonly count: string;
    readonly oneOpposite: string;
    /** `{count}` */
    readonly opposites: string;
    readonly opposite: string;
    /** `{count}` */
    readonly dialects: string;
    /** `{count}` */
    readonly more: string;
  };
  readonly codes: { readonly title: string; readonly hint: string };
}

export interface LabTexts {
  readonly title: string;
  readonly lead: string;
  /** `{url}` */
  readonly running: string;
  readonly missing: {
    readonly title: string;
    readonly explanation: string;
    readonly inRepository: string;
    readonly anywhere: string;
    readonly address: string;
    readonly use: string;
    /** `{given}` */
    readonly notAnAddress: string;
  };
  readonly presets: {
    readonly title: string;
    readonly code: string;
    readonly fin: string;
    readonly rst: string;
    readonly forbidden: string;
    readonly hang: string;
    readonly noCode: string;
    readonly application: string;
  };
  readonly custom: {
    readonly title: string;
    readonly ending: string;
    readonly connect: string;
    readonly address: string;
    /** `{from}` and `{to}` */
    readonly between: string;
    /** `{from}`, `{to}` and `{numbers}` */
    readonly betweenWithout: string;
    /** `{bytes}` */
    readonly bytes: string;
    readonly optional: string;
  };
  /** By the ids of the lab; what is missing is shown in the lab's own words, which are English. */
  readonly endings: { readonly [id: string]: string };
  /** By the groups of the lab's endings. */
  readonly groups: Readonly<Record<EndingInfo['group'], string>>;
  readonly parameters: { readonly [name: string]: string };
  /** What a parameter has to look like, by its name; what is missing is shown in the lab's own words. */
  readonly formats: { readonly [name: string]: string };
  readonly state: {
    readonly idle: string;
    readonly connecting: string;
    readonly open: string;
    readonly closing: string;
    readonly closed: string;
  };
  readonly cancel: string;
  readonly close: string;
  readonly send: string;
  /** Names the connection that is shown. */
  readonly result: string;
  readonly browser: string;
  readonly server: string;
  readonly diagnosis: string;
  /** `{title}` and `{figure}` */
  readonly answer: string;
  readonly meaning: string;
  readonly who: string;
  readonly record: string;
  readonly wire: {
    readonly waiting: string;
    readonly unreachable: string;
    readonly fromClient: string;
    readonly fromServer: string;
    readonly atServer: string;
    readonly handshake: string;
    /** `{status}` */
    readonly answer: string;
    readonly opened: string;
    readonly closeFrame: string;
    readonly closeFrameEmpty: string;
    /** `{frame}` and `{size}` */
    readonly frame: string;
    /** `{size}` */
    readonly raw: string;
    readonly invalid: string;
    /** `{pid}` */
    readonly handedOver: string;
    /** `{pid}` */
    readonly killed: string;
    readonly gone: string;
  };
  readonly history: {
    readonly title: string;
    readonly empty: string;
    readonly clear: string;
    readonly time: string;
    readonly path: string;
    readonly close: string;
    readonly who: string;
    /** `{path}` and `{time}` */
    readonly show: string;
  };
}

export interface PolicyTexts {
  readonly title: string;
  readonly lead: string;
  readonly verdicts: string;
  readonly verdict: { readonly [V in RetryVerdict]: string };
  readonly explained: { readonly [V in RetryVerdict]: string };
  readonly onlyDisputed: string;
  /** `{shown}` and `{all}` */
  readonly count: string;
  readonly close: string;
  readonly lost: string;
  readonly refused: string;
  readonly delays: string;
  readonly delaysNote: string;
  /** In a cell, where a service's documents say nothing. */
  readonly asStandard: string;
  readonly asStandardNote: string;
  readonly policy: string;
  /** `{attempt}` */
  readonly try: string;
  readonly attempts: string;
  readonly unbounded: string;
  readonly held: string;
  readonly heldAtOpen: string;
  readonly atOnce: string;
  readonly source: string;
  readonly ours: string;
}

/** The guided page that finds out what a 1006 comes from. */
export interface WhyTexts {
  readonly title: string;
  readonly lead: string;
  /** By what ends the connection. */
  readonly steps: {
    readonly [S in 'refused' | 'fin' | 'idle' | 'frame' | 'ours']: {
      readonly title: string;
      readonly text: string;
    };
  };
  readonly open: string;
  /** `{count}` */
  readonly openSeveral: string;
  /** `{count}` and `{all}` */
  readonly running: string;
  /** `{count}` */
  readonly done: string;
  /** `{title}` and `{figure}` */
  readonly answer: string;
  readonly ladder: string;
  readonly known: string;
  readonly news: string;
  readonly sure: string;
  readonly first: string;
  readonly unmoved: string;
  /** In place of evidence where there is none, by what became of the figure. */
  readonly noNews: { readonly [C in 'start' | 'same' | 'risen' | 'fallen']: string };
  /** Kinds of evidence, each added to those before it. */
  readonly rungs: {
    readonly [R in 'code' | 'events' | 'times' | 'own' | 'page' | 'history' | 'probe']: string;
  };
  readonly probe: {
    readonly explanation: string;
    readonly button: string;
    readonly running: string;
    /** `{ms}` */
    readonly done: string;
  };
}
