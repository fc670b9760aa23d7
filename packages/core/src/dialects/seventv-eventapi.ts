export { seventvEventapi } from './seventv-eventapi/en.ts';
