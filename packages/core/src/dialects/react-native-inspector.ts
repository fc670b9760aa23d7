export { reactNativeInspector } from './react-native-inspector/en.ts';
