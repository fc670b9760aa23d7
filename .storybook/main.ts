import type { StorybookConfig } from '@storybook/react-vite';
import { tailwind } from '../apps/storybook/src/hosts/tailwind.ts';
import { labPlugin } from './labPlugin.ts';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    '../apps/storybook/src/**/*.mdx',
    '../apps/storybook/src/**/*.stories.tsx',
    '../packages/react/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // The other one cannot see through the badge's type, which is a union.
  typescript: {
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      // The root's has configuration only.
      tsconfigPath: 'packages/react/tsconfig.json',
      shouldExtractLiteralValuesFromEnum: true,
      // Of the hundreds of attributes that a button has, only what the package says something about.
      propFilter: (prop) => prop.parent?.fileName.includes('node_modules') !== true,
    },
  },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), labPlugin(), tailwind()],
    build: {
      ...vite.build,
      rolldownOptions: {
        ...vite.build?.rolldownOptions,
        // 'use client' in each module of MUI and Mantine, which means nothing here: thousands of lines.
        onLog: (level, log, print) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  }),
};

export default config;
