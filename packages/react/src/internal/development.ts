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

/** Props of CloseCodeSpectrum that its types cannot catch, or that untyped code makes. */
export function checkSpectrum(closes: unknown, current: unknown): void {
  if (closes != null && typeof closes !== 'object') {
    warnOnce(
      `CloseCodeSpectrum got a ${typeof closes} as its closes. Nothing is counted. Pass records, or how many closes there were with each code: closes={{ 1006: 37 }}.`,
    );
  }
  if (typeof current === 'string') {
    warnOnce(
      `CloseCodeSpectrum got the text ${JSON.stringify(current)} as its current code. Only numbers are codes, so none is marked. Pass Number(current).`,
    );
  }
}

/** Props of CloseEventLog that are none of what it takes: it shows what it can. */
export function checkLog(log: unknown, records: unknown, between: unknown): void {
  if (
    log != null &&
    ['getSnapshot', 'subscribe', 'at'].some(
      (name) => typeof (log as Record<string, unknown>)[name] !== 'function',
    )
  ) {
    warnOnce(
      'CloseEventLog got a log that is none. Nothing is shown. Pass what createCloseLog returns, or a list as its records.',
    );
  }
  if (records != null && !Array.isArray(records)) {
    warnOnce('CloseEventLog got records that are no list. Nothing is shown. Pass a list of close records.');
  }
  const { from, to } = (between ?? {}) as { from?: unknown; to?: unknown };
  if (between != null && !(typeof from === 'number' && typeof to === 'number' && Math.abs(from - to) >= 0)) {
    warnOnce(
      'CloseEventLog got a period whose ends are no numbers. All times are shown. Pass between={{ from, to }} in milliseconds since the epoch.',
    );
  }
}

/** Props of CloseEventChart that are none of what it takes: it draws as if they were not there. */
export function checkChart(barMs: unknown, timeZone: unknown): void {
  if (barMs !== undefined && !(typeof barMs === 'number' && barMs >= 1)) {
    warnOnce(
      'CloseEventChart got a barMs that is no width. It chooses one itself. Pass milliseconds, as a number.',
    );
  }
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: timeZone as string });
  } catch {
    warnOnce(
      'CloseEventChart got a time zone that is none. The one of the browser is used. Pass an IANA name, for instance "UTC".',
    );
  }
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

/** A locale of CloseDiagnosis that holds no causes: its own texts are not those of the provider's locale. */
export function checkDiagnosis(locale: unknown): void {
  if (locale == null || (typeof locale === 'object' && 'causes' in locale)) return;
  warnOnce(
    `CloseDiagnosis got ${typeof locale === 'string' ? JSON.stringify(locale) : typeof locale} as its locale, which holds no causes. English is shown. Pass the object: import { de } from '@close-codes/core/diagnose/locales/de'.`,
  );
}
