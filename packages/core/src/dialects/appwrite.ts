export { appwrite } from './appwrite/en.ts';
