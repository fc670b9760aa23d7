import { endingTable, type EndingInfo } from './endings.ts';
import { DEFAULT_LIMITS, type LabLimits } from './limits.ts';
import { withLimits } from './parameters.ts';

/** The endings as plain data, with the bounds a lab with these limits has. */
export function describeEndings(limits: LabLimits): readonly EndingInfo[] {
  return endingTable.map(({ id, group, path, title, description, parameters, example }) => ({
    id,
    group,
    path,
    title,
    description,
    parameters: parameters.map((parameter) => withLimits(parameter, limits)),
    example,
  }));
}

/** Every ending of a lab with default limits, as plain data without functions. Safe to import in a browser. */
export const endings: readonly EndingInfo[] = describeEndings(DEFAULT_LIMITS);

/** The endings as an aligned list for people: path pattern and title. */
export function endingList(): string {
  const width = Math.max(...endings.map(({ path }) => path.length));
  return endings.map(({ path, title }) => `  ${path.padEnd(width)}  ${title}`).join('\n');
}
