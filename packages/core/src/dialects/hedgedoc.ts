export { hedgedoc } from './hedgedoc/en.ts';
