// All tests of the repository, as Vitest projects. `npm test` runs them all; `npm test -- --project core` one.
// Workspace packages export their source, so nothing needs a build, except the two dist projects.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { Alias } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { builtOutput, clientReferences } from './scripts/vitePlugins.mjs';

const root = import.meta.dirname;
const workers = Math.max(2, Math.floor(availableParallelism() / 2));

// `groupOrder`: projects in a browser run first, and at most two at once; then those in Node. All at once, on two cores,
// nobody's timers are on time. `maxWorkers: 1`: of two pages only one has the focus, and the other gets no focus events.
// `retry: 1`: real sockets and real frames on a machine that others use as well. What needs it is named in the summary.

// jsdom runs what carries no kind in its name.
const otherKinds = ['**/*.{browser,ssr,rsc,page}.test.{ts,tsx}', '**/node_modules/**', '**/dist/**'];
const coreTests = ['packages/core/src/**/*.test.ts'];
const reactTests = ['packages/react/src/**/*.test.tsx', 'packages/react/test/*.test.tsx'];
const reactSetup = join(root, 'packages/react/test/setup.ts');
const labSetup = join(root, 'packages/react/test/labSetup.ts');

/** Everything that is or imports React comes from the tree that holds React 18.3. */
const react18: Alias[] = [
  'react',
  'react-dom',
  'react-is',
  '@radix-ui/react-tooltip',
  '@tanstack/react-virtual',
  'recharts',
  '@testing-library/react',
  '@testing-library/dom',
].map((name) => ({
  find: new RegExp(`^${name}(/.*)?$`),
  replacement: `${join(root, 'packages/react/test/react-18/node_modules', name)}$1`,
}));

type Browser = NonNullable<NonNullable<TestProjectInlineConfiguration['test']>['browser']>;

/** scripts/browser.mjs chooses; without it (an editor's test runner) it is Playwright's own Chromium. */
const executablePath = process.env['CLOSE_CODES_CHROMIUM_PATH'];
const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: JSON.parse(process.env['CLOSE_CODES_CHROMIUM_ARGS'] ?? '[]') as string[],
  env: {
    ...(process.env as Record<string, string>),
    ...(JSON.parse(process.env['CLOSE_CODES_CHROMIUM_ENV'] ?? '{}') as Record<string, string>),
  },
};

/** A new object each time: Vitest writes into it, so two projects cannot share one. */
function chromium(): Browser {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions }),
    instances: [{ browser: 'chromium' }],
  };
}

/** Named here because a dependency that Vite discovers late reloads the page under a running test. */
const optimizeDeps = (from: string) => ({
  include: [
    'react',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    '@testing-library/react',
    '@testing-library/dom',
    '@testing-library/user-event',
    'fast-check',
    'partysocket',
    'reconnecting-websocket',
    ...['@radix-ui/react-tooltip', '@tanstack/react-virtual', 'recharts'].map((name) => from + name),
  ],
});
const fromOurs = '@close-codes/react > ';

const oxc = { jsx: { runtime: 'automatic' as const } };

const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      name: 'core',
      include: [...coreTests, 'packages/lab/src/**/*.test.ts', 'scripts/**/*.test.mjs'],
      exclude: otherKinds,
    },
  },
  {
    test: {
      name: 'types',
      include: [],
      typecheck: {
        enabled: true,
        only: true,
        include: ['packages/*/src/**/*.test-d.{ts,tsx}'],
        tsconfig: join(root, 'tsconfig.types.json'),
        // The source's own errors are `npm run typecheck`'s to report.
        ignoreSourceErrors: true,
      },
    },
  },
  {
    test: {
      name: 'react',
      environment: 'jsdom',
      include: reactTests,
      exclude: otherKinds,
      setupFiles: [reactSetup],
      provide: { reactMajor: 19 },
    },
  },
  {
    resolve: { alias: react18 },
    test: {
      name: 'react-18',
      environment: 'jsdom',
      include: reactTests,
      exclude: otherKinds,
      setupFiles: [reactSetup],
      provide: { reactMajor: 18 },
    },
  },
  {
    test: {
      name: 'ssr',
      include: ['packages/react/src/**/*.ssr.test.tsx'],
      provide: { reactMajor: 19 },
    },
  },
  {
    plugins: [clientReferences()],
    resolve: { conditions: ['react-server', 'module', 'node', 'development'] },
    ssr: {
      resolve: {
        conditions: ['react-server', 'module', 'node', 'development'],
        externalConditions: ['react-server', 'node'],
      },
    },
    test: {
      name: 'rsc',
      include: ['packages/react/src/**/*.rsc.test.{ts,tsx}', 'packages/react/test/**/*.rsc.test.{ts,tsx}'],
      exclude: ['**/node_modules/**'],
      execArgv: ['--conditions=react-server'],
    },
  },
  {
    optimizeDeps: optimizeDeps(fromOurs),
    test: {
      name: 'browser',
      include: [
        'packages/{core,react}/src/**/*.browser.test.{ts,tsx}',
        'packages/react/test/{*,hosts/*}.browser.test.tsx',
      ],
      globalSetup: [labSetup],
      provide: { reactMajor: 19 },
      browser: chromium(),
      retry: 1,
      maxWorkers: 1,
      sequence: { groupOrder: 1 },
    },
  },
  {
    optimizeDeps: optimizeDeps(''),
    resolve: { alias: react18 },
    test: {
      name: 'browser-18',
      include: ['packages/react/{src,test}/**/*.browser.test.{ts,tsx}'],
      exclude: ['**/node_modules/**'],
      globalSetup: [labSetup],
      provide: { reactMajor: 18 },
      browser: chromium(),
      retry: 1,
      maxWorkers: 1,
      sequence: { groupOrder: 2 },
    },
  },
  {
    test: {
      name: 'page',
      include: ['packages/{core,react}/src/**/*.page.test.{ts,tsx}', 'packages/react/test/**/*.page.test.ts'],
      globalSetup: [labSetup],
      testTimeout: 60_000,
      retry: 1,
      hookTimeout: 120_000,
      // Each drives a browser of its own, and waits most of the time.
      sequence: { groupOrder: 4 },
    },
  },
  {
    plugins: [builtOutput()],
    // Without the one that compares tables of data with the collected facts at length: no build changes those.
    test: {
      name: 'dist-core',
      include: coreTests,
      exclude: [...otherKinds, 'packages/core/src/dialects/dialects.test.ts'],
    },
  },
  {
    plugins: [builtOutput()],
    test: {
      name: 'dist-react',
      environment: 'jsdom',
      include: reactTests,
      exclude: otherKinds,
      setupFiles: [reactSetup],
      provide: { reactMajor: 19 },
    },
  },
];

if (existsSync(join(root, '.storybook/main.ts'))) {
  projects.push({
    plugins: [storybookTest({ configDir: join(root, '.storybook') })],
    optimizeDeps: {
      include: [
        ...optimizeDeps(fromOurs).include,
        ...['react-is', '@carbon/react', '@radix-ui/themes', '@mantine/core', '@mui/material'].map(
          (name) => `@close-codes/storybook > ${name}`,
        ),
      ],
    },
    test: {
      name: 'storybook',
      browser: chromium(),
      testTimeout: 30_000,
      retry: 1,
      maxWorkers: 1,
      // Beside the browser of React 18.
      sequence: { groupOrder: 2 },
    },
  });
}

export default defineConfig({
  test: {
    reporters: ['default', join(root, 'scripts/plain-reporter.mjs')],
    coverage: {
      include: ['packages/*/src/**'],
      exclude: ['**/*.{test,test-d,stories}.*', '**/*.d.ts', '**/*.mdx'],
    },
    projects: projects.map((project) => ({
      oxc,
      ...project,
      // Nothing here is that slow; a machine that others use may be.
      test: { maxWorkers: workers, testTimeout: 20_000, sequence: { groupOrder: 5 }, ...project.test },
    })),
  },
});
