export { discordRpc } from './discord-rpc/en.ts';
