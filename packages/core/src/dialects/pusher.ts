export { pusher } from './pusher/en.ts';
