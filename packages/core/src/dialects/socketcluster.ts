export { socketcluster } from './socketcluster/en.ts';
