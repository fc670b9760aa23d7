export { zigbee2mqtt } from './zigbee2mqtt/en.ts';
