export { lanyard } from './lanyard/en.ts';
