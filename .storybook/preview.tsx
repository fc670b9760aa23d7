import type { JSX, PropsWithChildren } from 'react';
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import type { Decorator, Preview } from '@storybook/react-vite';
import '@close-codes/react/styles.css';
import { Page } from '../apps/storybook/src/Page.tsx';
import './preview.css';
import { dark, light } from './theme.ts';
import { globalTypes, initialGlobals, readToolbars, useDocumentAttributes, useToolbars } from './toolbars.ts';

const InProvider: Decorator = function InProvider(Story, { globals, viewMode }) {
  const toolbars = readToolbars(globals);
  const inDocs = viewMode === 'docs';
  useDocumentAttributes(toolbars, !inDocs);
  const story = (
    <Page {...toolbars}>
      <Story />
    </Page>
  );
  if (!inDocs) return story;
  // Several stories on one page, some of which have a language of their own.
  return (
    <div
      lang={toolbars.locale}
      dir={toolbars.direction}
      data-theme={toolbars.theme}
      className="story-in-docs"
    >
      {story}
    </div>
  );
};

function ThemedDocs({ children, ...props }: PropsWithChildren<DocsContainerProps>): JSX.Element {
  const toolbars = useToolbars();
  useDocumentAttributes(toolbars);
  return (
    <DocsContainer {...props} theme={toolbars.theme === 'dark' ? dark : light}>
      {/* The prose is English, whatever language the stories in it are shown in. */}
      <div lang="en" dir="ltr">
        <Page {...toolbars}>{children}</Page>
      </div>
    </DocsContainer>
  );
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [InProvider],
  parameters: {
    // Of what passes, one element each: to name all of a large table takes longer than to check them.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { container: ThemedDocs, toc: { headingSelector: 'h2, h3' } },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Live lab',
          'Find out why',
          'Connection health',
          'Reference',
          'Retry policies',
          'Components',
          [
            'CloseCodeBadge',
            'CloseCodeBadge records',
            'CloseCodeBadge tooltip',
            'CloseCodeTable',
            'CloseCodeSpectrum',
            'CloseDiagnosis',
            'CloseEventLog',
            '*',
          ],
          'Recipes',
          'Design',
          ['Tokens', 'Contrast', 'Unstyled', '*'],
          'Hosts',
        ],
      },
    },
  },
};

export default preview;
