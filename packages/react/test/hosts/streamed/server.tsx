// Writes the page to its standard output, and each part when its name is read from its standard input. A program of its
// own, so that it can have another language and time zone than the browser.
import { createInterface } from 'node:readline';
import { renderToPipeableStream } from 'react-dom/server';
import { openGate, type Part } from './gates.ts';
import { Page } from './Page.tsx';

const [, , js = '', css = '', code = ''] = process.argv;

createInterface({ input: process.stdin }).on('line', (line) => {
  openGate(line as Part);
});
const { pipe } = renderToPipeableStream(<Page css={css} code={Number(code)} />, {
  bootstrapModules: [js],
  onShellReady: () => {
    pipe(process.stdout);
  },
  onAllReady: () => {
    process.stdin.destroy();
  },
  onError: (error) => {
    process.stderr.write(`${String(error)}\n`);
  },
});
