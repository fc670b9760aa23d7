export { eip1193 } from './eip-1193/en.ts';
