export { eulerTiktok } from './euler-tiktok/en.ts';
