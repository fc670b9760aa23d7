export { threemaD2m } from './threema-d2m/en.ts';
