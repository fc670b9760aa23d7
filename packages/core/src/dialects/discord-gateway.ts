export { discordGateway } from './discord-gateway/en.ts';
