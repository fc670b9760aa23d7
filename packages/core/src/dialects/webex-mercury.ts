export { webexMercury } from './webex-mercury/en.ts';
