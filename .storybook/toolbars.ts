// The four toolbars: what they offer, and what they do to the page.
import { useLayoutEffect, useState } from 'react';
import type { Preview } from '@storybook/react-vite';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

export interface Toolbars {
  readonly theme: 'light' | 'dark';
  readonly locale: 'en' | 'de';
  readonly direction: 'ltr' | 'rtl';
  readonly audience: 'developer' | 'user';
}

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Light or dark',
    toolbar: {
      title: 'Theme',
      icon: 'circlehollow',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  locale: {
    description: 'Language of the components',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English', right: 'en' },
        { value: 'de', title: 'Deutsch', right: 'de' },
      ],
    },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right', right: 'ltr' },
        { value: 'rtl', title: 'Right to left', right: 'rtl' },
      ],
    },
  },
  audience: {
    description: 'Whom the texts speak to',
    toolbar: {
      title: 'Audience',
      icon: 'user',
      dynamicTitle: true,
      items: [
        { value: 'developer', title: 'Developer' },
        { value: 'user', title: 'End user' },
      ],
    },
  },
};

export const initialGlobals: Toolbars = {
  theme: 'light',
  locale: 'en',
  direction: 'ltr',
  audience: 'developer',
};

/** The globals of a story; what an address bar got wrong is as if it were not there. */
export function readToolbars(globals: Readonly<Record<string, unknown>>): Toolbars {
  return {
    theme: globals['theme'] === 'dark' ? 'dark' : 'light',
    locale: globals['locale'] === 'de' ? 'de' : 'en',
    direction: globals['direction'] === 'rtl' ? 'rtl' : 'ltr',
    audience: globals['audience'] === 'user' ? 'user' : 'developer',
  };
}

/** Light or dark, language and direction belong to the whole page: its background, its tooltips, its scroll bars. */
export function useDocumentAttributes({ theme, locale, direction }: Toolbars, active = true): void {
  useLayoutEffect(() => {
    if (!active) return;
    const { documentElement } = document;
    documentElement.dataset['theme'] = theme;
    documentElement.lang = locale;
    documentElement.dir = direction;
  }, [theme, locale, direction, active]);
}

/** The toolbars, for a page that is no story. */
export function useToolbars(): Toolbars {
  const [toolbars, setToolbars] = useState(() => {
    const channel = addons.getChannel();
    const [last] = (channel.last(GLOBALS_UPDATED) ??
      channel.last(SET_GLOBALS) ??
      []) as readonly GlobalsEvent[];
    return last ? readToolbars(last.globals) : initialGlobals;
  });
  useLayoutEffect(() => {
    const channel = addons.getChannel();
    const take = (event: GlobalsEvent): void => {
      setToolbars(readToolbars(event.globals));
    };
    channel.on(GLOBALS_UPDATED, take);
    return () => {
      channel.off(GLOBALS_UPDATED, take);
    };
  }, []);
  return toolbars;
}

interface GlobalsEvent {
  readonly globals: Readonly<Record<string, unknown>>;
}
