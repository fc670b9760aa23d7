export { amazonChimeMessaging } from './amazon-chime-messaging/en.ts';
