export { CloseCodeBadge } from './close-code-badge/CloseCodeBadge.tsx';
export type {
  CloseCodeBadgeButton,
  CloseCodeBadgeLook,
  CloseCodeBadgeProps,
  CloseCodeBadgeSpan,
  CloseCodeBadgeSubject,
} from './close-code-badge/CloseCodeBadge.tsx';
export { CloseCodeTable } from './close-code-table/CloseCodeTable.tsx';
export type { CloseCodeTableOwnProps, CloseCodeTableProps } from './close-code-table/CloseCodeTable.tsx';
export type { Tone } from './close-code-badge/tone.ts';
export { preloadTooltip } from './internal/loadTooltipEngine.ts';
export { useCloseCode } from './use-close-code/useCloseCode.ts';
export { useWebSocketClose } from './use-websocket-close/useWebSocketClose.ts';
export type {
  UseWebSocketCloseOptions,
  WebSocketCloseState,
} from './use-websocket-close/useWebSocketClose.ts';
export type { CloseSource } from './use-websocket-close/watchSource.ts';
export { CloseCodeProvider } from './provider/CloseCodeProvider.tsx';
export type { CloseCodeProviderProps } from './provider/CloseCodeProvider.tsx';
export type {
  BadgeTexts,
  NoCode,
  ReactLocale,
  ChartTexts,
  LogTexts,
  SpectrumTexts,
  TableTexts,
  UiTexts,
} from './locale/uiTexts.ts';
