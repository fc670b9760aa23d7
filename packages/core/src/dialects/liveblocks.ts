export { liveblocks } from './liveblocks/en.ts';
