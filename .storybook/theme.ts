import { create, type ThemeVars } from 'storybook/theming';

const shared = {
  brandTitle: 'close-codes',
  brandTarget: '_self',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  appBorderRadius: 6,
  inputBorderRadius: 6,
} as const;

/** The colours of packages/react/src/internal/tokens.css. */
export const light: ThemeVars = create({
  ...shared,
  base: 'light',
  colorPrimary: '#0a4f9e',
  colorSecondary: '#0a5cb8',
  appBg: '#f6f8fa',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#d1d9e0',
  textColor: '#1c2128',
  textMutedColor: '#59636e',
  barTextColor: '#59636e',
  barSelectedColor: '#0a5cb8',
  barHoverColor: '#0a5cb8',
});

export const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#8cc2ff',
  colorSecondary: '#4493f8',
  appBg: '#0d1117',
  appContentBg: '#151b23',
  appPreviewBg: '#151b23',
  appBorderColor: '#3d444d',
  textColor: '#e6eaef',
  textMutedColor: '#9ea7b1',
  barBg: '#151b23',
  barTextColor: '#9ea7b1',
  barSelectedColor: '#8cc2ff',
  barHoverColor: '#8cc2ff',
});
