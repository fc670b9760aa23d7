// `npm start`: installs what is missing (no browser), then opens the Storybook; its config starts the lab.
// The port: `PORT=7000 npm start` or `npm start -- -p 7000`; without one, the first free one from 6006.
import { createServer } from 'node:net';
import { isMain, runBin, runMain } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * Storybook listens on 127.0.0.1, other programs on all addresses; on some systems both would get the port.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function isFree(port) {
  for (const host of ['127.0.0.1', undefined]) {
    const free = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen({ port, host }, () => server.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}

/** @param {number} first */
export async function freePort(first) {
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port;
  return first;
}

/** @param {string[]} args */
async function start(args) {
  await setup();
  const passed = [...args];
  const joined = passed.findIndex((arg) => arg.startsWith('--port='));
  if (joined !== -1) passed.splice(joined, 1, ...(passed[joined] ?? '').split('='));
  const at = passed.findIndex((arg) => arg === '-p' || arg === '--port');
  const asked = at === -1 ? process.env['PORT'] : passed.splice(at, 2)[1];
  const wanted = Number(asked ?? 6006) || 6006;
  const port = await freePort(wanted);
  if (port !== wanted) console.log(`start: port ${wanted} is taken, using ${port}`);
  console.log(`start: Storybook on http://localhost:${port} (Ctrl+C ends it)`);
  const interactive = process.stdout.isTTY && !process.env['CI'];
  const { code } = await runBin(
    'storybook',
    [
      'dev',
      ...['-p', String(port), '--disable-telemetry', '--no-version-updates'],
      ...(interactive ? [] : ['--ci', '--no-open']),
      ...passed,
    ],
    { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } },
  );
  return code;
}

if (isMain(import.meta.url)) await runMain(() => start(process.argv.slice(2)));
