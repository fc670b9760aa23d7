export { threemaRendezvous } from './threema-rendezvous/en.ts';
