export { awsAppsync } from './aws-appsync/en.ts';
