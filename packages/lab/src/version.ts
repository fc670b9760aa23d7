import { readFileSync } from 'node:fs';

/** Name and version as published; the file lies one level above `src` and above `dist`. */
export const { name, version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };
