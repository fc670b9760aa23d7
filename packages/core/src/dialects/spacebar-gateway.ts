export { spacebarGateway } from './spacebar-gateway/en.ts';
