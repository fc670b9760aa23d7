export { xrpl } from './xrpl/en.ts';
