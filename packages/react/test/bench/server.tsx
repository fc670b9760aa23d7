// Renders the contestants as a server does, in a process of its own: `node <built> <rounds> <count>`. Prints JSON.
import { renderToString } from 'react-dom/server';
import { codes, contestants } from './contestants.tsx';
import type { Peer } from './harness.ts';

const [rounds = 9, count = 1000] = process.argv.slice(2).map(Number);
const names: readonly Peer[] = ['plain', 'badge', 'radix', 'base-ui', 'mui', 'mantine', 'react-tooltip'];
const times = Object.fromEntries(names.map((name): [Peer, number[]] => [name, []])) as Record<Peer, number[]>;
const given = codes(count);

const markup = names.map((name) => renderToString(contestants[name](given)));
if (markup[0] !== markup[1]) throw new Error('The plain buttons are not the markup of the badges.');

// The first rounds are for the compiler.
for (let round = -5; round < rounds; round += 1) {
  for (const index of names.keys()) {
    const name = names[(index + Math.abs(round)) % names.length] ?? 'plain';
    const started = performance.now();
    renderToString(contestants[name](given));
    if (round >= 0) times[name].push(performance.now() - started);
  }
}
console.log(JSON.stringify(times));
