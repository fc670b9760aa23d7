export { tldrawSync } from './tldraw-sync/en.ts';
