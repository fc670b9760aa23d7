// What is said on the console in development, each once. In what ships, production.ts stands in its place: the
// `development` condition of package.json's imports decides.
const said = /* @__PURE__ */ new Set<string>();

function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`close-codes: ${message}`);
}

/** Misuse of CloseCodeBadge that its types cannot catch, or that untyped code makes. */
export function checkBadge(code: unknown, record: unknown, recordIsOne: boolean): void {
  if (code != null && record != null) {
    warnOnce('CloseCodeBadge got both a code and a record. The record is not shown. Pass one of them.');
  }
  if (typeof code === 'string' && /^\d+$/.test(code)) {
    warnOnce(
      `CloseCodeBadge got the text "${code}" as its code. Only numbers are codes, so it is shown as "Not a close code". Pass Number(code).`,
    );
  }
  if (record != null && !recordIsOne) {
    warnOnce(
      'CloseCodeBadge got a record that is none, perhaps a CloseEvent. Only its code can be shown. Pass toCloseRecord(event).',
    );
  }
}

/** What a hook was given is neither a socket nor an observer. */
export function warnOfSource(hook: string): void {
  warnOnce(
    `${hook} got something that is neither a socket nor an observer. It sees no close. Pass a WebSocket, what observeClose returns, or null.`,
  );
}

/** Props of CloseCodeProvider that are given as what they look like in other libraries. */
export function checkProvider(locale: unknown, dialects: unknown): void {
  if (locale !== undefined && typeof locale !== 'object') {
    warnOnce(
      `CloseCodeProvider got ${typeof locale === 'string' ? JSON.stringify(locale) : typeof locale} as its locale, which holds no texts. English is shown. Pass the object: import { de } from '@close-codes/react/locales/de'.`,
    );
  }
  if (dialects !== undefined && !Array.isArray(dialects)) {
    warnOnce(
      'CloseCodeProvider got dialects that are no list. None is used. Pass a list, made outside the component: dialects={DIALECTS}.',
    );
  }
}
