export { spring } from './spring/en.ts';
