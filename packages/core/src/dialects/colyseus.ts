export { colyseus } from './colyseus/en.ts';
