export { azureWebPubsub } from './azure-web-pubsub/en.ts';
