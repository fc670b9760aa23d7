/** The strings of the pages in this book that are not English prose. `{name}` is replaced. */
export interface PageTexts {
  readonly lab: LabTexts;
  readonly reference: ReferenceTexts;
}

export interface ReferenceTexts {
  readonly title: string;
  readonly lead: string;
  readonly jump: string;
  readonly dialects: string;
  readonly noDialect: string;
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
    /** `{bytes}` */
    readonly bytes: string;
    readonly optional: string;
  };
  /** By the ids of the lab; what is missing is shown in the lab's own words, which are English. */
  readonly endings: { readonly [id: string]: string };
  readonly parameters: { readonly [name: string]: string };
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
  readonly browser: string;
  readonly server: string;
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
    readonly invalid: string;
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
