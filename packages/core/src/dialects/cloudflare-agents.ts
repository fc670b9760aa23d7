export { cloudflareAgents } from './cloudflare-agents/en.ts';
