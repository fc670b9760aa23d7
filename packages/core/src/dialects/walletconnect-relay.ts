export { walletconnectRelay } from './walletconnect-relay/en.ts';
