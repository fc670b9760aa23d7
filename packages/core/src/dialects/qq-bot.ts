export { qqBot } from './qq-bot/en.ts';
