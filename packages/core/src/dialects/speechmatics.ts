export { speechmatics } from './speechmatics/en.ts';
