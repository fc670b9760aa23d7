export { saplingIsl } from './sapling-isl/en.ts';
