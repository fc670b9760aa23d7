export { cloudflareRealtimekit } from './cloudflare-realtimekit/en.ts';
