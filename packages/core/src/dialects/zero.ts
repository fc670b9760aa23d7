export { zero } from './zero/en.ts';
