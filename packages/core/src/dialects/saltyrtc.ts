export { saltyrtc } from './saltyrtc/en.ts';
