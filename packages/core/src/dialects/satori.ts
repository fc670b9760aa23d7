export { satori } from './satori/en.ts';
