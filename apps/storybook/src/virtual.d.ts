/** Made by .storybook/labPlugin.ts. */
declare module 'virtual:close-codes-lab' {
  /** The lab that runs beside the development server; a built book has none. */
  export const lab: { readonly url: string; readonly httpUrl: string } | undefined;
}
declare module '*?inline' {
  const css: string;
  export default css;
}
interface ImportMeta {
  /** Vite's: a function for each file that fits, which fetches it. */
  glob<M>(patterns: string | readonly string[]): Readonly<Record<string, () => Promise<M>>>;
  /** With `eager`, what is in them. */
  glob<M>(
    patterns: string,
    options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, M>>;
}
declare module '*?raw' {
  const text: string;
  export default text;
}
