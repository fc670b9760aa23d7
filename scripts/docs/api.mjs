import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Application,
  DeclarationReflection,
  IntrinsicType,
  LiteralType,
  Logger,
  LogLevel,
  ReferenceType,
  ReflectionKind,
  ReflectionType,
  SignatureReflection,
  TSConfigReader,
  UnionType,
} from 'typedoc';
import { load as markdownPlugin } from 'typedoc-plugin-markdown';
import { Problem, root } from '../run.mjs';
import { code, link, page, table } from './markdown.mjs';

/**
 * Entries of which there are many of one kind: described once, by their pattern in `exports`. Any other pattern is taken
 * apart, and each of its files has a page.
 *
 * @type {Readonly<Record<string, string>>}
 */
const KINDS = {
  '@close-codes/core/dialects/*':
    'What one product or protocol means by its codes, a [`Dialect`](core.md#dialect): `dialects/<id>` in English, ' +
    '`dialects/<id>/de` in German. The export is the id in camel case. [All of them](../dialects.md).',
  '@close-codes/core/diagnose/locales/*':
    'The texts of a diagnosis in one language, a [`DiagnosisLocale`](core-diagnose.md#diagnosislocale). The export is the tag.',
  '@close-codes/core/locales/*':
    'The texts of codes, ranges and outcomes in one language, a [`Locale`](core.md#locale). The export is the tag: `en`, `de`.',
  '@close-codes/core/policies/*':
    'When to connect again, a [`RetryPolicy`](core-retry.md#retrypolicy). The export is the id in camel case. ' +
    '[All of them](../policies.md).',
  '@close-codes/core/retry/locales/*':
    'The texts of a retry advice in one language, a [`RetryLocale`](core-retry.md#retrylocale). The export is the tag.',
  '@close-codes/react/locales/*':
    'The texts of core and of the interface together in one language, a [`ReactLocale`](react.md#reactlocale). The export ' +
    'is the tag.',
};

/** Types that only make the compiler say what is wrong: their names would tell a reader nothing. */
const ONLY_FOR_THE_COMPILER = [
  'ApplicationCodesOnly',
  'DelayOnly',
  'NoOtherKeys',
  'NoOthers',
  'OverlaysOnly',
  'RangesOnly',
  'RulesOnly',
];

/** What a reader looks for first. */
const GROUPS = ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases', 'References'];

/**
 * @typedef {object} Entry
 * @property {string} name `@close-codes/core/observe`
 * @property {string} file `packages/core/src/observe/index.ts`
 */

/**
 * What a package lets others import as code: its entries, and those described by their kind.
 *
 * @param {string} folder
 * @param {{ name: string, exports: Readonly<Record<string, unknown>> }} manifest
 * @param {(pattern: string) => readonly string[]} matching what the star stands for in `./src/x/*.ts`
 * @returns {{ entries: Entry[], kinds: string[] }}
 */
export function entriesOf(folder, { name, exports }, matching) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const kinds = [];
  for (const [subpath, target] of Object.entries(exports)) {
    if (typeof target !== 'string' || !/\.tsx?$/.test(target)) continue;
    const full = name + subpath.slice(1);
    const file = `${folder}/${target.slice(2)}`;
    if (!subpath.includes('*')) entries.push({ name: full, file });
    else if (KINDS[full] !== undefined) kinds.push(full);
    else
      for (const star of matching(file))
        entries.push({ name: full.replace('*', star), file: file.replace('*', star) });
  }
  return { entries, kinds };
}

/** The files a pattern with one star in its last part stands for, tests aside. @param {string} pattern */
async function stars(pattern) {
  const [folder = '', end = ''] = pattern.split('*');
  return (await readdir(join(root, folder)))
    .filter((file) => file.endsWith(end) && !/\.(test|test-d|stories)\./.test(file))
    .map((file) => file.slice(0, -end.length))
    .sort();
}

/** `core-observe` for `@close-codes/core/observe`. @param {string} name */
const fileName = (name) => name.replace('@close-codes/', '').replaceAll('/', '-');

/** What is exported there, linked, without the types. @param {import('typedoc').DeclarationReflection} module */
const valuesOf = (module) =>
  (module.children ?? [])
    .filter((child) => child.kindOf(ReflectionKind.Function | ReflectionKind.Variable | ReflectionKind.Class))
    .map((child) => link(code(child.name), `${module.name}.md#${child.name.toLowerCase()}`))
    .join(', ');

/**
 * Properties that need no comment of their own: the keys of a record and the fields of an object that is itself a field,
 * because what holds them says what they are; and what a type only names to forbid it.
 *
 * @param {import('typedoc').ProjectReflection} project
 * @returns {ReadonlySet<string>} their full names, where no property of that name needs one
 */
function needNoComment(project) {
  const [excused, held] = [new Set(), new Set()];
  for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
    if (!(property instanceof DeclarationReflection) || property.hasComment()) continue;
    const { parent, type } = property;
    const nameless =
      parent?.kindOf(ReflectionKind.TypeLiteral) && !parent.parent?.kindOf(ReflectionKind.TypeAlias);
    const forbidden = type instanceof IntrinsicType && type.name === 'undefined';
    (nameless || forbidden ? excused : held).add(property.getFriendlyFullName());
  }
  for (const name of held) excused.delete(name);
  return excused;
}

/**
 * Parameters of functions that nothing is said of. `options` and `props` need not be where their type has a name: each of
 * its fields has a comment.
 *
 * @param {import('typedoc').ProjectReflection} project
 * @returns {string[]} `core.describeClose: record`
 */
function silentParameters(project) {
  /** @param {import('typedoc').ParameterReflection} parameter */
  const saysItself = ({ name, type }) =>
    /^(options|props)$/.test(name) &&
    type instanceof ReferenceType &&
    type.reflection?.kindOf(ReflectionKind.Interface | ReflectionKind.TypeAlias);
  return project
    .getReflectionsByKind(ReflectionKind.CallSignature)
    .filter(({ parent }) => parent?.kindOf(ReflectionKind.Function))
    .flatMap((signature) =>
      (signature instanceof SignatureReflection ? (signature.parameters ?? []) : [])
        .filter((parameter) => !parameter.hasComment() && !saysItself(parameter))
        .map(
          ({ name }) =>
            `${signature.parent?.getFullName()}: ${name}, a parameter, has neither @param nor a comment`,
        ),
    );
}

/**
 * By group, then by name; not in the order of the files. Anchors are numbered in this order, as GitHub numbers headings.
 *
 * @param {DeclarationReflection} module
 */
function inReadingOrder(module) {
  /** @type {(a: { name: string }, b: { name: string }) => number} */
  const byName = (a, b) => a.name.localeCompare(b.name, 'en');
  for (const group of module.groups ?? []) group.children.sort(byName);
  const order = (module.groups ?? []).flatMap(({ children }) => children);
  module.children?.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/**
 * A field that holds one type under many keys is written as the record it is, not as a row for each key.
 *
 * @param {import('typedoc').ProjectReflection} project
 */
function writeRecords(project) {
  for (const property of project.getReflectionsByKind(ReflectionKind.Property)) {
    if (!(property instanceof DeclarationReflection) || !(property.type instanceof ReflectionType)) continue;
    const { children = [], signatures } = property.type.declaration;
    const [first] = children;
    if (signatures || !first?.type || children.length < 2 || children.some((child) => child.hasComment()))
      continue;
    const { type } = first;
    if (children.some((child) => child.type?.toString() !== type.toString())) continue;
    // The compiler's order of them follows from whatever it has read before.
    const names = children
      .map(({ name }) => name)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const keys = new UnionType(
      names.map((name) => new LiteralType(/^\d+$/.test(name) ? Number(name) : name)),
    );
    property.type = ReferenceType.createBrokenReference('Record', project, 'typescript');
    property.type.typeArguments = [keys, type];
  }
}

/** A long union on one line begins with a pipe, as if it stood on several. @param {string} text */
const tidy = (text) =>
  text
    .replaceAll('\\< \\| ', '\\<')
    .replaceAll('| \\| ', '| ')
    .replace(/[ \t]+$/gm, '');

/** Keeps what TypeDoc finds fault with. */
class FaultLogger extends Logger {
  /** @type {string[]} */
  faults = [];

  /**
   * @override
   * @param {string} message
   * @param {LogLevel} level
   */
  log(message, level) {
    if (level >= LogLevel.Warn) this.faults.push(message);
  }
}

/**
 * The API reference: a page for each entry and one that leads to them.
 *
 * @returns {Promise<ReadonlyMap<string, string>>} texts by file name
 */
export async function api() {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const kinds = [];
  for (const folder of ['packages/core', 'packages/react']) {
    /** @type {{ name: string, exports: Readonly<Record<string, unknown>> }} */
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const patterns = Object.values(manifest.exports).filter(
      (target) => typeof target === 'string' && target.includes('*'),
    );
    /** @type {Map<string, readonly string[]>} */
    const found = new Map();
    for (const pattern of patterns) {
      const file = `${folder}/${String(pattern).slice(2)}`;
      found.set(file, await stars(file));
    }
    const all = entriesOf(folder, manifest, (pattern) => found.get(pattern) ?? []);
    entries.push(...all.entries);
    kinds.push(...all.kinds);
  }
  const missing = entries.find(({ file }) => !existsSync(join(root, file)));
  if (missing) {
    throw new Problem(
      `${missing.name} is to be ${missing.file}, which is not there, so docs/api has nothing to describe. Make the file, or take the entry out of package.json.`,
    );
  }

  const out = await mkdtemp(join(tmpdir(), 'close-codes-api-'));
  try {
    const logger = new FaultLogger();
    const names = new Map(entries.map(({ name }) => [fileName(name), name]));
    const app = await Application.bootstrapWithPlugins(
      /** @type {Partial<import('typedoc').TypeDocOptions>} */ ({
        entryPoints: entries.map(({ file }) => join(root, file)),
        tsconfig: join(root, 'tsconfig.docs.json'),
        plugin: [markdownPlugin],
        // Never the default: TypeDoc empties the folder that it writes to.
        outputs: [{ name: 'markdown', path: out }],
        router: 'module',
        readme: 'none',
        logLevel: 'Warn',
        // `npm run typecheck` has its own gate.
        skipErrorChecking: true,
        // A line that moves would make the docs stale.
        disableSources: true,
        disableGit: true,
        excludeExternals: true,
        excludeInternal: true,
        sort: ['source-order'],
        groupOrder: GROUPS,
        validation: { notDocumented: true, notExported: true, invalidLink: true },
        requiredToBeDocumented: [
          'Variable',
          'Function',
          'Class',
          'Interface',
          'Property',
          'Method',
          'TypeAlias',
        ],
        packagesRequiringDocumentation: ['@close-codes/core', '@close-codes/react'],
        // GitHub numbers a function and an interface of one name (closeCodeFacts) in another way than the links do.
        useHTMLAnchors: true,
        hidePageHeader: true,
        hideBreadcrumbs: true,
        useCodeBlocks: true,
        expandObjects: true,
        parametersFormat: 'table',
        interfacePropertiesFormat: 'table',
        classPropertiesFormat: 'table',
        typeAliasPropertiesFormat: 'table',
        typeDeclarationFormat: 'table',
        propertyMembersFormat: 'table',
        tableColumnSettings: {
          hideDefaults: true,
          hideInherited: true,
          hideModifiers: true,
          hideOverrides: true,
        },
        pageTitleTemplates: { module: (/** @type {{ name: string }} */ { name }) => names.get(name) ?? name },
      }),
      [new TSConfigReader()],
    );
    app.logger = logger;
    const project = await app.convert();
    if (project === undefined) throw new Problem(`docs/api cannot be made:\n${logger.faults.join('\n')}`);
    const modules = project.getChildrenByKind(ReflectionKind.Module);
    for (const module of modules) {
      const at = entries.find(({ file }) => file.replace(/(\/index)?\.tsx?$/, '').endsWith(module.name));
      if (at === undefined) throw new Error(`TypeDoc has a module ${module.name} that is no entry.`);
      module.name = fileName(at.name);
      inReadingOrder(module);
    }
    writeRecords(project);
    // TypeDoc holds only the project's own package to account for types that are used and not exported.
    for (const { name } of [{ name: '@close-codes/core' }, { name: '@close-codes/react' }]) {
      project.packageName = name;
      app.validate(project);
    }
    delete project.packageName;
    await app.generateOutputs(project);
    const excused = needNoComment(project);
    const faults = [...new Set(logger.faults)].filter(
      (fault) =>
        !excused.has(fault.split(' (')[0] ?? '') &&
        !ONLY_FOR_THE_COMPILER.includes(fault.split(',')[0] ?? ''),
    );
    faults.push(...silentParameters(project));
    if (faults.length > 0) {
      throw new Problem(
        `docs/api would not say all there is to say. Document or export in the source:\n${faults.join('\n')}`,
      );
    }
    /** @type {Map<string, string>} */
    const pages = new Map();
    for (const file of (await readdir(out))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort())
      pages.set(file, tidy(await readFile(join(out, file), 'utf8')));
    pages.set('README.md', contents(modules, names, kinds));
    return pages;
  } finally {
    await rm(out, { recursive: true });
  }
}

/**
 * @param {readonly import('typedoc').DeclarationReflection[]} modules
 * @param {ReadonlyMap<string, string>} names
 * @param {readonly string[]} kinds
 */
function contents(modules, names, kinds) {
  return page('API', 'the exports of the packages and their comments', [
    'Every entry of `@close-codes/core` and `@close-codes/react`, from the comments in the source.',
    table(
      ['Entry', 'Exports'],
      [...modules]
        .sort((a, b) => [...names.keys()].indexOf(a.name) - [...names.keys()].indexOf(b.name))
        .map((module) => [link(code(names.get(module.name) ?? ''), `${module.name}.md`), valuesOf(module)]),
    ),
    '## Entries of a kind',
    table(
      ['Entries', 'What they are'],
      kinds.map((kind) => [code(kind), KINDS[kind]]),
    ),
  ]);
}
