// Is what was built still what the source says? What is measured from dist would be yesterday's otherwise.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** @param {string} folder */
function newestIn(folder) {
  let newest = { path: '', at: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // Tests and stories are not built.
    if (!entry.isFile() || /\.(test|test-d|stories)\.tsx?$/.test(entry.name)) continue;
    // Node 20 has the folder in `path`, later ones in `parentPath`.
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const at = statSync(path).mtimeMs;
    if (at > newest.at) newest = { path, at };
  }
  return newest;
}

/**
 * A warning for each built package with a file in src that is younger than dist's index. A package that is not built has
 * none: whoever needs it says so.
 *
 * @param {readonly string[]} names folders of packages
 * @param {string} [base]
 * @returns {string[]}
 */
export function staleBuilds(names, base = root) {
  return names.flatMap((name) => {
    const folder = join(base, 'packages', name);
    const built = join(folder, 'dist', 'index.js');
    if (!existsSync(built)) return [];
    const { path, at } = newestIn(join(folder, 'src'));
    if (at <= statSync(built).mtimeMs) return [];
    const file = path.slice(base.length + 1).replaceAll('\\', '/');
    return [
      `warning: ${file} is younger than packages/${name}/dist, so an older source is measured. Run: npm run build`,
    ];
  });
}
