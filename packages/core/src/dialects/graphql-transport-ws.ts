export { graphqlTransportWs } from './graphql-transport-ws/en.ts';
