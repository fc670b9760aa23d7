export { signalCdsi } from './signal-cdsi/en.ts';
