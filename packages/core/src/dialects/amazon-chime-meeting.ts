export { amazonChimeMeeting } from './amazon-chime-meeting/en.ts';
