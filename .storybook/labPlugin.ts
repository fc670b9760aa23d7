// `virtual:close-codes-lab`: the address of a lab that lives as long as the development server, or as the tests.
// A built book has none: its pages say so.
import type { Lab } from '@close-codes/lab';
import type { Plugin } from 'vite';

const name = 'virtual:close-codes-lab';
const id = `\0${name}`;

export function labPlugin(): Plugin {
  let serves = false;
  let starting: Promise<Lab> | undefined;
  // Imported late: a build needs no server.
  const start = (): Promise<Lab> =>
    (starting ??= import('@close-codes/lab').then(({ startLab }) => startLab({ port: 0 })));

  return {
    name: 'close-codes:lab',
    configResolved({ command }) {
      serves = command === 'serve';
    },
    async configureServer({ config }) {
      // In a test it is started by the first page that asks for it.
      if (process.env['VITEST']) return;
      const { url } = await start();
      config.logger.info(`close-codes lab: ${url}`);
    },
    resolveId(source) {
      return source === name ? id : undefined;
    },
    async load(loaded) {
      if (loaded !== id) return undefined;
      if (!serves) return 'export const lab = undefined;';
      const { url, httpUrl } = await start();
      return `export const lab = ${JSON.stringify({ url, httpUrl })};`;
    },
    async buildEnd() {
      const lab = starting;
      starting = undefined;
      await (await lab)?.stop();
    },
  };
}
