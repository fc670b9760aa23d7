import { expectTypeOf, test } from 'vitest';
import * as core from './index.ts';
import type {
  CloseCodeDescription,
  CloseCodeFacts,
  CloseCodeRow,
  CloseEvidence,
  CloseIssue,
  CloseProfile,
  CloseRecord,
  CodeKind,
  Conflict,
  Dialect,
  Locale,
  Outcome,
  RangeId,
  Registry,
  RegistryOptions,
} from './index.ts';

test('CloseCode is constants and the union of their values', () => {
  expectTypeOf(core.CloseCode.GoingAway).toEqualTypeOf<1001>();
  expectTypeOf<core.CloseCode>().toEqualTypeOf<
    | 1000
    | 1001
    | 1002
    | 1003
    | 1004
    | 1005
    | 1006
    | 1007
    | 1008
    | 1009
    | 1010
    | 1011
    | 1012
    | 1013
    | 1014
    | 1015
    | 3000
    | 3003
    | 3008
  >();
  // @ts-expect-error 1016 has no name
  const unnamed: core.CloseCode = 1016;
  // @ts-expect-error the constants are constant
  core.CloseCode.GoingAway = 1002;
  expectTypeOf(unnamed).not.toBeNever();
});

test('closed sets', () => {
  expectTypeOf<Outcome>().toEqualTypeOf<
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
    | 'unknown'
  >();
  expectTypeOf<CodeKind>().toEqualTypeOf<
    | 'assigned'
    | 'local-only'
    | 'reserved'
    | 'unassigned'
    | 'private'
    | 'unused'
    | 'outside-registry'
    | 'not-a-code'
  >();
  expectTypeOf<RangeId>().toEqualTypeOf<'0-999' | '1000-2999' | '3000-3999' | '4000-4999' | 'outside'>();
  expectTypeOf<CloseProfile>().toEqualTypeOf<'browser' | 'endpoint' | 'received'>();
});

test('lookups take anything', () => {
  expectTypeOf(core.closeCodeFacts).parameter(0).toBeUnknown();
  expectTypeOf(core.closeCodeFacts).returns.toEqualTypeOf<CloseCodeFacts>();
  expectTypeOf(core.describeCloseCode).parameter(0).toBeUnknown();
  expectTypeOf(core.describeCloseCode).returns.toEqualTypeOf<CloseCodeDescription>();
  expectTypeOf(core.scriptMaySend).parameter(0).toBeUnknown();
  expectTypeOf(core.toCloseRecord).parameter(0).toBeUnknown();
});

test('facts', () => {
  expectTypeOf<
    Pick<
      CloseCodeFacts,
      'code' | 'name' | 'wire' | 'scriptMaySend' | 'sender' | 'httpAnalogue' | 'references' | 'dialect'
    >
  >().toEqualTypeOf<{
    readonly code: number | undefined;
    readonly name: string | undefined;
    readonly wire: 'allowed' | 'forbidden' | 'reserved' | 'unassigned';
    readonly scriptMaySend: boolean;
    readonly sender: 'client' | 'server' | 'either' | 'none';
    readonly httpAnalogue: number | undefined;
    readonly references: readonly string[];
    readonly dialect: string | undefined;
  }>();
  expectTypeOf<CloseCodeDescription>().toExtend<CloseCodeFacts>();
  expectTypeOf<Pick<CloseCodeDescription, 'lang' | 'label' | 'description' | 'userMessage'>>().toEqualTypeOf<{
    readonly lang: string;
    readonly label: string;
    readonly description: string;
    readonly userMessage: string;
  }>();
  // @ts-expect-error answers are read-only
  core.closeCodeFacts(1000).code = 1001;
});

test('scriptMaySend is a type guard', () => {
  const code: unknown = 1000;
  if (core.scriptMaySend(code)) expectTypeOf(code).toEqualTypeOf<number>();
  else expectTypeOf(code).toBeUnknown();
});

test('registry', () => {
  expectTypeOf(core.createRegistry).parameter(0).toEqualTypeOf<RegistryOptions | undefined>();
  expectTypeOf<ReturnType<Registry['rows']>>().toEqualTypeOf<readonly CloseCodeRow[]>();
  expectTypeOf<ReturnType<Registry['conflicts']>>().toEqualTypeOf<readonly Conflict[]>();
  expectTypeOf<Conflict>().toEqualTypeOf<{
    readonly code: number;
    readonly dialects: readonly string[];
    readonly oppositeRetry: boolean;
  }>();
  core.createRegistry({ locale: undefined, dialects: undefined });
});

test('checkClose', () => {
  core.checkClose({});
  core.checkClose({ code: '1000', reason: null }, 'received');
  // @ts-expect-error there is no such profile
  core.checkClose({}, 'server');
  expectTypeOf(core.checkClose).returns.toEqualTypeOf<readonly CloseIssue[]>();
  expectTypeOf<CloseIssue['level']>().toEqualTypeOf<'error' | 'engines-differ'>();
  expectTypeOf<CloseIssue['exception']>().toEqualTypeOf<
    'InvalidAccessError' | 'SyntaxError' | 'TypeError' | undefined
  >();
});

test('records', () => {
  expectTypeOf(core.toCloseRecord).returns.toEqualTypeOf<CloseRecord>();
  expectTypeOf(core.toCloseRecordFromWs).parameters.toEqualTypeOf<
    [code: number, reason: Uint8Array | string, evidence?: CloseEvidence | undefined]
  >();
  expectTypeOf<CloseRecord['initiator']>().toEqualTypeOf<
    'local' | 'remote' | 'network' | 'browser' | 'wrapper' | 'unknown'
  >();
  expectTypeOf<CloseRecord['source']>().toEqualTypeOf<'event' | 'deadline' | 'unobserved' | 'constructor'>();
  expectTypeOf<CloseRecord['flags']>().toEqualTypeOf<readonly ('synthetic' | 'malformed' | 'truncated')[]>();
  expectTypeOf<
    Pick<CloseRecord, 'id' | 'at' | 'code' | 'reason' | 'wasClean' | 'received' | 'url' | 'protocol'>
  >().toEqualTypeOf<{
    readonly id: string;
    readonly at: number;
    readonly code: number | undefined;
    readonly reason: string;
    readonly wasClean: boolean | undefined;
    readonly received: string | undefined;
    readonly url: string | undefined;
    readonly protocol: string | undefined;
  }>();
  expectTypeOf(core.outcomeOf).returns.toEqualTypeOf<Outcome>();
});

test('every piece of evidence may be missing or undefined', () => {
  const none: CloseEvidence = {};
  expectTypeOf(none).toExtend<CloseEvidence>();
  expectTypeOf<{ [K in keyof Required<CloseEvidence>]: undefined }>().toExtend<CloseEvidence>();
});

test('data that crosses from server to client needs no more than its type', () => {
  expectTypeOf<{ readonly id: string; readonly codes: Record<number, never> }>().toExtend<Dialect>();
  expectTypeOf<Locale['tag']>().toEqualTypeOf<string>();
});

test('CloseCodeError is a TypeError with a code', () => {
  expectTypeOf<core.CloseCodeError>().toExtend<TypeError>();
  expectTypeOf<core.CloseCodeError['code']>().toEqualTypeOf<string>();
});
