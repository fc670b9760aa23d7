export { subscriptionsTransportWs } from './subscriptions-transport-ws/en.ts';
