export { mattermost } from './mattermost/en.ts';
