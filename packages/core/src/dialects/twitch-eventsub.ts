export { twitchEventsub } from './twitch-eventsub/en.ts';
