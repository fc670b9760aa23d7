export { discordVoice } from './discord-voice/en.ts';
