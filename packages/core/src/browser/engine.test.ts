import { expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { engineOf } from './engine.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each<readonly [string, string | undefined, number | undefined]>([
  [`Mozilla/5.0 (X11; Linux x86_64) ${BLINK} Chrome/156.0.0.0 Safari/537.36`, 'chromium', 156],
  [`Mozilla/5.0 (X11; Linux x86_64) ${BLINK} HeadlessChrome/147.0.0.0 Safari/537.36`, 'chromium', 147],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
    'chromium',
    156,
  ],
  [`Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Chrome/156.0.0.0 Mobile Safari/537.36`, 'chromium', 156],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox', 153],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/26.1 Safari/605.1.15`, 'webkit', 26],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} CriOS/156.0.0 Mobile/15E148 Safari/604.1`,
    'webkit',
    undefined,
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} FxiOS/153.0 Mobile/15E148 Safari/605.1.15`,
    'webkit',
    undefined,
  ],
  [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Version/26.0 Safari/605.1.15`, 'webkitgtk', 26],
  ['Node.js/24', 'node', 24],
  [`Mozilla/5.0 (linux) ${BLINK} jsdom/29.1.1`, undefined, undefined],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${BLINK} Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763`,
    undefined,
    undefined,
  ],
  ['Bun/1.3.0', undefined, undefined],
  ['Deno/2.5.0', undefined, undefined],
  ['', undefined, undefined],
])('%s', (userAgent, engine, engineVersion) => {
  // Bun and Electron have a `process`, too: the agent counts.
  const scope = { navigator: { userAgent }, process: { versions: { node: '24.0.0' } } };
  const found = engineOf(scope);
  expect([found.engine, found.engineVersion]).toEqual([engine, engineVersion]);
});

test('this runtime', () => {
  const { node } = process.versions;
  expect(engineOf(globalThis)).toEqual({ engine: 'node', engineVersion: Number(node.split('.')[0]) });
});

test('without a navigator', () => {
  expect(engineOf({ process: { versions: { node: '20.1.0' } } })).toEqual({
    engine: 'node',
    engineVersion: 20,
  });
  expect(engineOf({ process: { versions: { node: '20.1.0', bun: '1.0.0' } } })).toEqual({});
});

test.each(oddities)('a scope, a navigator, an agent that is %s', (_, value) => {
  for (const scope of [value, { navigator: value }, { navigator: { userAgent: value } }]) {
    expect(engineOf(scope as object).engine).toBeUndefined();
  }
});
