// The facts the tests compare with: data, collected independently of the source.
import conformanceJson from './facts/conformance.json';
import diagnosisJson from './facts/diagnosis.json';
import dialectsJson from './facts/dialects.json';
import registryJson from './facts/registry.json';
import seedPageJson from './facts/seed-page.de.json';

export interface RegistryRow {
  readonly from: number;
  readonly to: number;
  readonly iana_name: string | null;
  readonly reserved: boolean;
  readonly reserved_kind: 'not-used' | 'future' | 'local-only' | 'outside-registry' | null;
  readonly may_appear_in_close_frame: boolean;
  readonly synthesized_locally: boolean;
  readonly may_be_passed_to_close: boolean;
  readonly typical_sender: 'client' | 'server' | 'either' | 'none';
  readonly http_analogue: number | null;
  readonly http_analogue_confidence: 'very low' | 'low' | 'medium' | 'high' | null;
  readonly references: readonly string[];
}

export interface DialectRow {
  readonly code: number;
  readonly name: string;
  readonly reconnect: string;
  readonly sender: 'client' | 'server' | 'either' | 'synthetic';
  readonly advice?: string;
  readonly deprecated?: boolean;
  readonly source_line: string;
  /** Where it is not the dialect's. */
  readonly source?: string;
}

export interface DialectFile {
  readonly id: string;
  readonly tier: 1 | 2 | 3;
  readonly subprotocols: readonly string[];
  readonly hosts: readonly string[];
  readonly hosts_unverified?: readonly string[];
  readonly subprotocols_unverified?: readonly string[];
  readonly docs: string;
  /** `npm:name@version`, `github:owner/name`, or the address of a page. */
  readonly source: string;
  readonly commit: string | null;
  readonly source_date?: string;
  readonly ranges: readonly {
    readonly from: number;
    readonly to: number;
    readonly reconnect: string;
    readonly advice?: string;
    readonly source?: string;
    readonly source_line?: string;
  }[];
  readonly codes: readonly DialectRow[];
  readonly reasons: readonly { readonly code: number; readonly reason: string }[];
}

export interface WptCase {
  readonly file: string;
  readonly input: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface AutobahnCase {
  readonly id: string;
  readonly send: string;
  readonly expect: string;
}

export const registryRows = registryJson as readonly RegistryRow[];
export const dialectFiles = dialectsJson.dialects as unknown as readonly DialectFile[];
/** Of the file they were taken from, by scripts/facts.mjs. */
export const dialectsHash = dialectsJson.sha256;
export const wptCases = conformanceJson.wpt as readonly WptCase[];
export const autobahnCases: readonly AutobahnCase[] = conformanceJson.autobahn;
export const seedPage = seedPageJson;

/** The row that speaks for a code. */
export const rowOf = (() => {
  const rows: RegistryRow[] = [];
  for (const row of registryRows) for (let code = row.from; code <= row.to; code += 1) rows[code] = row;
  return (code: number): RegistryRow => {
    const row = rows[code];
    if (!row) throw new Error(`The registry has no row for ${code}.`);
    return row;
  };
})();

/** When a cause applies, as it was collected; what a sentence says in place of a value is left to the tests to read. */
export interface AppliesWhen {
  readonly codes: readonly (number | string)[];
  readonly everOpened?: boolean | null;
  readonly wasClean?: boolean;
  readonly errorEvent?: boolean | string | null;
  readonly closedByUs?: boolean;
  readonly scheme?: 'ws' | 'wss';
  readonly pageScheme?: string;
  readonly online?: boolean | string;
  readonly exception?: string;
  readonly noCloseEvent?: boolean | string;
  readonly subprotocolsRequested?: boolean;
  readonly timeToCloseAboutMs?: readonly number[];
  readonly idleAbout?: readonly number[];
  readonly minOpenMs?: number;
  readonly maxOpenMs?: number;
  readonly regularOpenMs?: boolean;
  readonly hostPattern?: string;
  readonly closesOn?: string;
  readonly clockJumpMs?: string;
  readonly pageshowPersisted?: boolean;
  readonly sinceCloseCallAboutMs?: readonly number[];
  readonly maxSinceCloseCallMs?: number;
  readonly bytesReceived?: string;
  readonly reasonPattern?: string;
  readonly runtime?: string;
  readonly visibility?: string;
  readonly browser?: string;
}

export const diagnosisFacts = diagnosisJson as readonly {
  readonly id: string;
  readonly applies_when: AppliesWhen;
}[];
