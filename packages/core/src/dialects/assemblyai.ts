export { assemblyai } from './assemblyai/en.ts';
