export { croquet } from './croquet/en.ts';
