import type { LabLimits } from './limits.ts';
import type { Problem } from './problem.ts';

interface ParameterBase {
  readonly name: string;
  /** `path` parameters are required, `query` parameters are optional. */
  readonly in: 'path' | 'query';
  readonly description: string;
}

/** A whole number in decimal digits. */
export interface IntegerParameter extends ParameterBase {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
  /** The limit of the lab that replaces `max` when a lab was started with other limits. */
  readonly limit?: keyof LabLimits;
  readonly default?: number;
  /** Numbers between `min` and `max` that are not allowed. */
  readonly except?: readonly number[];
}

/** Percent-encoded text, measured in bytes of UTF-8. */
export interface TextParameter extends ParameterBase {
  readonly type: 'text';
  readonly maxBytes: number;
  /** What the whole text has to look like: a regular expression, and the same in words. */
  readonly format?: { readonly pattern: string; readonly hint: string };
}

/** A parameter of an ending's URL. */
export type Parameter = IntegerParameter | TextParameter;

/** The parameters of one URL, read and checked. */
export interface ParameterValues {
  readonly integers: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, string>;
}

/** The parameter as a lab with these limits accepts it. */
export function withLimits(parameter: Parameter, limits: LabLimits): Parameter {
  if (parameter.type === 'text' || parameter.limit === undefined) return parameter;
  const max = limits[parameter.limit];
  return parameter.default === undefined
    ? { ...parameter, max }
    : { ...parameter, max, default: Math.min(parameter.default, max) };
}

/** Reads the parameters of one URL, or says which one is wrong. */
export function readParameters(
  parameters: readonly Parameter[],
  path: ReadonlyMap<string, string>,
  query: URLSearchParams,
): ParameterValues | Problem {
  const integers = new Map<string, number>();
  const texts = new Map<string, string>();
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);

  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) {
      return {
        what: `Unknown parameter "${bounded(name)}".`,
        why: 'Ignoring it would give another ending than the URL asks for.',
        how: `This ending takes: ${known.join(', ')}.`,
      };
    }
    const count = query.getAll(name).length;
    if (count > 1) {
      return {
        what: `The parameter "${name}" is given ${count} times.`,
        why: 'It is not clear which value counts.',
        how: `Give "${name}" once.`,
      };
    }
  }

  for (const parameter of parameters) {
    const { name } = parameter;
    const value = (parameter.in === 'path' ? path.get(name) : query.get(name)) ?? undefined;
    if (parameter.type === 'text') {
      const size = Buffer.byteLength(value ?? '');
      if (size > parameter.maxBytes) {
        return {
          what: `The parameter "${name}" has ${size} bytes of UTF-8.`,
          why: parameter.description,
          how: `Shorten it to at most ${parameter.maxBytes} bytes; a character outside ASCII takes 2 to 4.`,
        };
      }
      const { format } = parameter;
      if (format && value !== undefined && !new RegExp(`^(?:${format.pattern})$`, 'u').test(value)) {
        return {
          what: `The parameter "${name}" is "${bounded(value)}".`,
          why: parameter.description,
          how: `Use ${format.hint}.`,
        };
      }
      if (value !== undefined) texts.set(name, value);
    } else if (value === undefined) {
      if (parameter.default !== undefined) integers.set(name, parameter.default);
    } else {
      const { min, max, except = [] } = parameter;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : undefined;
      if (number === undefined || number < min || number > max || except.includes(number)) {
        return {
          what: `The parameter "${name}" is "${bounded(value)}".`,
          why:
            number === undefined ? 'It has to be a whole number in decimal digits.' : parameter.description,
          how: `Use a whole number from ${min} to ${max}${except.length === 0 ? '' : `, but not ${except.join(', ')}`}.`,
        };
      }
      integers.set(name, number);
    }
  }
  return { integers, texts };
}

function bounded(text: string): string {
  return text.length > 64 ? `${text.slice(0, 64)}…` : text;
}
