// What looking up a close code costs, beside the least that could do it and beside what others have: from the built
// package, in Node. `npm run bench:core`; `-- --rounds=31`. Contestants take turns, each round in another order; the table
// has medians net of an empty loop. A report, not a gate: times follow the machine. The last line is one JSON object.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spread, wholeNumbers } from './bench-react.mjs';
import { isMain, Problem, readArguments, requireFromRoot, root, runMain } from './run.mjs';
import { staleBuilds } from './staleBuilds.mjs';

/** @typedef {{ name: string, lookUp: (code: number) => unknown, codes: readonly number[], budget?: number }} Contestant */

const repeats = 40;
/** Of DESIGN's budget: any code 0–4999, facts or description, net of the loop. */
const budgetNs = 6;
const empty = 'empty loop';

/** Always the same order, and no order a lookup could profit from. */
function shuffled(/** @type {readonly number[]} */ codes) {
  const result = [...codes];
  let seed = 1;
  for (let i = result.length - 1; i > 0; i -= 1) {
    seed = (seed * 48271) % 2147483647;
    const j = seed % (i + 1);
    [result[i], result[j]] = [/** @type {number} */ (result[j]), /** @type {number} */ (result[i])];
  }
  return result;
}

/** What a switch can do: the names of the codes that have one. */
function nameBySwitch(/** @type {number} */ code) {
  switch (code) {
    case 1000:
      return 'Normal Closure';
    case 1001:
      return 'Going Away';
    case 1002:
      return 'Protocol error';
    case 1003:
      return 'Unsupported Data';
    case 1005:
      return 'No Status Rcvd';
    case 1006:
      return 'Abnormal Closure';
    case 1007:
      return 'Invalid frame payload data';
    case 1008:
      return 'Policy Violation';
    case 1009:
      return 'Message Too Big';
    case 1010:
      return 'Mandatory Ext.';
    case 1011:
      return 'Internal Error';
    case 1012:
      return 'Service Restart';
    case 1013:
      return 'Try Again Later';
    case 1014:
      return 'Bad Gateway';
    case 1015:
      return 'TLS handshake';
    default:
      return 'Unknown';
  }
}

/** @returns {Promise<Contestant[]>} */
async function contestants() {
  const built = join(root, 'packages/core/dist/index.js');
  if (!existsSync(built)) {
    throw new Problem('packages/core is not built, so there is nothing to measure. Run: npm run build');
  }
  /** @type {typeof import('@close-codes/core')} */
  const core = await import(pathToFileURL(built).href);
  /** @type {{ discordGateway: import('@close-codes/core').Dialect }} */
  const { discordGateway } = await import(
    pathToFileURL(join(root, 'packages/core/dist/dialects/discord-gateway.js')).href
  );
  /** @type {{ getReasonPhrase: (status: number) => string }} */
  const { getReasonPhrase } = requireFromRoot('http-status-codes');
  /** @type {{ message: Record<number, string>, codes: number[] }} */
  const statuses = requireFromRoot('statuses');
  /** @type {{ isValidStatusCode: (code: number) => boolean }} */
  const { isValidStatusCode } = requireFromRoot(join(root, 'node_modules/ws/lib/validation.js'));

  const codes = shuffled(Array.from({ length: 5000 }, (_, code) => code));
  const map = new Map(codes.map((code) => [code, { code }]));
  const known = statuses.codes.filter((status) => {
    try {
      return getReasonPhrase(status) !== '';
    } catch {
      return false;
    }
  });
  // As many lookups as ours, all of codes they know: an unknown one makes http-status-codes throw.
  const http = shuffled(codes.map((i) => /** @type {number} */ (known[i % known.length])));
  const registry = core.createRegistry({ dialects: [discordGateway] });
  const withDialect = { dialects: [discordGateway] };
  return [
    { name: empty, lookUp: (code) => code, codes },
    { name: 'closeCodeFacts', lookUp: (code) => core.closeCodeFacts(code), codes, budget: budgetNs },
    { name: 'describeCloseCode', lookUp: (code) => core.describeCloseCode(code), codes, budget: budgetNs },
    {
      name: 'describeCloseCode, with a dialect',
      lookUp: (code) => core.describeCloseCode(code, withDialect),
      codes,
    },
    { name: 'registry.describe', lookUp: (code) => registry.describe(code), codes, budget: budgetNs },
    { name: 'scriptMaySend', lookUp: (code) => core.scriptMaySend(code), codes },
    { name: 'Map.get', lookUp: (code) => map.get(code), codes },
    { name: 'switch, names only', lookUp: nameBySwitch, codes },
    { name: 'ws: isValidStatusCode', lookUp: (code) => isValidStatusCode(code), codes },
    { name: 'http-status-codes: getReasonPhrase', lookUp: (code) => getReasonPhrase(code), codes: http },
    { name: 'statuses: message[]', lookUp: (code) => statuses.message[code], codes: http },
  ];
}

async function benchCore() {
  const given = readArguments(process.argv.slice(2), { rounds: { type: 'string', default: '31' } });
  const [rounds = 31] = wholeNumbers('rounds', given.rounds);
  for (const warning of staleBuilds(['core'])) console.warn(warning);
  const all = await contestants();
  const running = await Promise.all(
    all.map(async (contestant, i) => {
      /** @type {typeof import('./bench/loop.mjs')} */
      const { loop } = await import(`./bench/loop.mjs?${i}`);
      return { ...contestant, loop, ns: /** @type {number[]} */ ([]) };
    }),
  );
  // Until each is compiled, and what is filled lazily is filled.
  for (let warm = 0; warm < 5; warm += 1)
    for (const { loop, lookUp, codes } of running) loop(lookUp, codes, repeats);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < running.length; i += 1) {
      const turn = running[(i + round) % running.length];
      if (!turn) continue;
      const start = process.hrtime.bigint();
      const answers = turn.loop(turn.lookUp, turn.codes, repeats);
      const took = Number(process.hrtime.bigint() - start);
      if (answers !== turn.codes.length * repeats) {
        throw new Problem(`${turn.name} answered ${answers} times of ${turn.codes.length * repeats}.`);
      }
      turn.ns.push(took / answers);
    }
  }
  const loopNs = spread(
    /** @type {{ ns: number[] }} */ (running.find(({ name }) => name === empty)).ns,
  ).median;
  const rows = running.map(({ name, ns, budget }) => {
    const { median, min, max } = spread(ns);
    return {
      name,
      'ns, with loop': Number(median.toFixed(2)),
      min: Number(min.toFixed(2)),
      max: Number(max.toFixed(2)),
      'ns, net': Number((median - loopNs).toFixed(2)),
      budget,
      met: budget === undefined ? undefined : median - loopNs <= budget,
    };
  });
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}; ${rounds} rounds of ${5000 * repeats} lookups each, medians`,
  );
  console.table(rows);
  for (const { name, 'ns, net': ns, budget, met } of rows) {
    if (met === false) console.log(`missed: ${name} takes ${ns} ns net, and its budget is ${budget}`);
  }
  console.log(
    JSON.stringify(
      Object.fromEntries(rows.map(({ name, 'ns, net': ns, budget, met }) => [name, { ns, budget, met }])),
    ),
  );
  return 0;
}

if (isMain(import.meta.url)) await runMain(benchCore);
