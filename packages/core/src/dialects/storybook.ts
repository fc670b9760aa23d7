export { storybook } from './storybook/en.ts';
