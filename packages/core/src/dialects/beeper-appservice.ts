export { beeperAppservice } from './beeper-appservice/en.ts';
