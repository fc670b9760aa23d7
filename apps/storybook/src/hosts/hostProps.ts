/** What each host is given. */
export interface HostProps {
  readonly theme: 'light' | 'dark';
  /** Names its page. */
  readonly title: string;
  /** Attributes of its page: language and direction. */
  readonly html: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
}
