export { nostrLegacy } from './nostr-legacy/en.ts';
