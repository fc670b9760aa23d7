export { gcpIapTunnel } from './gcp-iap-tunnel/en.ts';
