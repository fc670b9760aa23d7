export { couchbaseLite } from './couchbase-lite/en.ts';
