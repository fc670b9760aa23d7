export { atproto } from './atproto/en.ts';
