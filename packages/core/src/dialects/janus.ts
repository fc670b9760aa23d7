export { janus } from './janus/en.ts';
