export { qst } from './qst/en.ts';
