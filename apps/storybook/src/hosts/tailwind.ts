/** Tailwind 4, for the pages here that use it. `.storybook/main.ts` cannot find it from where it is. */
export { default as tailwind } from '@tailwindcss/vite';
