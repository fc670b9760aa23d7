// What `npm run lint` checks beyond the types. Prettier owns the layout, so no rule here is about it.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import storybook from 'eslint-plugin-storybook';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx}'];
const react = ['packages/react/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx}', '.storybook/**/*.{ts,tsx}'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.next/',
    '**/next-env.d.ts',
    '**/storybook-static/',
    '**/.turbo/',
    '**/coverage/',
    '!.storybook',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // By name: the tests of a package are not always part of its tsconfig.json.
        project: [
          './tsconfig.json',
          './packages/*/tsconfig.json',
          './packages/*/tsconfig.test.json',
          './apps/*/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // It asks for `!`, which no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // `{ [code: number]: … }` names its key, `Record<number, …>` does not.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: react,
    extends: [reactHooks.configs.flat['recommended-latest'], a11y.configs.strict],
  },
  {
    // `test`s render where no component is, and a test's own component may break the rules to prove something.
    files: ['**/*.{test,test-d}.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  // Its types do not know exactOptionalPropertyTypes.
  /** @type {any} */ (storybook.configs['flat/recommended']),
);
