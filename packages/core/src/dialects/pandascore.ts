export { pandascore } from './pandascore/en.ts';
