// The fonts of the pictures: from npm, under every name that a stylesheet asks for. What they lack is drawn with the
// font inside the Chromium from npm, so the fonts of the machine are never seen.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../run.mjs';

const WEIGHTS = [400, 500, 600, 700];

/** Packages of Fontsource, in place of what systems have. Where two have a letter, the later one draws it. */
const FAMILIES = [
  {
    names: [
      'system-ui',
      '-apple-system',
      'BlinkMacSystemFont',
      'Segoe UI',
      'Roboto',
      'Helvetica Neue',
      'Helvetica',
      'Arial',
      'IBM Plex Sans',
      'Inter',
      'ui-sans-serif',
      'sans-serif',
    ],
    files: { 'noto-sans-arabic': ['symbols', 'math', 'arabic'], inter: ['latin-ext', 'latin'] },
  },
  {
    names: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'IBM Plex Mono', 'monospace'],
    files: { 'noto-sans-arabic': ['arabic'], 'noto-sans-mono': ['latin-ext', 'latin'] },
  },
];

/** @param {string} name of a package of Fontsource */
const packageFolder = (name) => join(root, 'node_modules/@fontsource', name);

/** The file that an address of `fontStyles` leads to. @param {string} path */
export function fontFile(path) {
  const [, name, file] = /^\/fonts\/([a-z-]+)\/([a-z0-9-]+\.woff2)$/.exec(path) ?? [];
  return name === undefined || file === undefined ? undefined : join(packageFolder(name), 'files', file);
}

/** @type {string | undefined} */
let styles;

/** Rules for `@font-face`, and for what a browser's own stylesheet gives a generic family. */
export function fontStyles() {
  styles ??= [
    ...FAMILIES.flatMap(({ names, files }) => {
      const faces = Object.entries(files).flatMap(([name, subsets]) => facesOf(name, subsets));
      return names.flatMap((family) => faces.map((face) => `@font-face{font-family:'${family}';${face}}`));
    }),
    ":where(html,button,input,select,textarea){font-family:'system-ui'}",
    ":where(code,kbd,samp,pre){font-family:'monospace'}",
  ].join('\n');
  return styles;
}

/** @param {string} name @param {readonly string[]} subsets */
function facesOf(name, subsets) {
  /** @type {Readonly<Record<string, string>>} */
  const ranges = JSON.parse(readFileSync(join(packageFolder(name), 'unicode.json'), 'utf8'));
  return subsets.flatMap((subset) =>
    WEIGHTS.map((weight) => {
      const path = `/fonts/${name}/${name}-${subset}-${weight}-normal.woff2`;
      const file = fontFile(path);
      if (file === undefined || !existsSync(file)) throw new Error(`Fontsource has no ${path}.`);
      return `font-weight:${weight};src:url(${path}) format('woff2');unicode-range:${ranges[subset]}`;
    }),
  );
}

/** A generic family is the system's choice; in quotes it is a name like any other, and `fontStyles` has it. @param {string} css */
export const withFamilies = (css) =>
  css.replaceAll(
    /(?<=[\s:,])(system-ui|ui-monospace|monospace|ui-sans-serif|sans-serif)(?=\s*[;,}!])/g,
    "'$1'",
  );

/**
 * A configuration for fontconfig in which there is no font but that of the Chromium from npm.
 *
 * @param {string} executablePath of that Chromium
 * @returns {Promise<string>} its path
 */
export async function withPinnedFonts(executablePath) {
  const folder = join(dirname(executablePath), 'fonts');
  const file = join(folder, 'pictures.conf');
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n` +
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  );
  return file;
}
