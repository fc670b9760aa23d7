export { fluxerGateway } from './fluxer-gateway/en.ts';
