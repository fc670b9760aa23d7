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
      `CloseCodeBadge got the text "${code}" as its code. Only numbers are codes, so it is shown as none. Pass Number(code).`,
    );
  }
  if (record != null && !recordIsOne) {
    warnOnce(
      'CloseCodeBadge got a record that is none, perhaps a CloseEvent. Only its code can be shown. Pass toCloseRecord(event).',
    );
  }
}

/** What useWebSocketClose was given is neither a socket nor an observer. */
export function warnOfSource(): void {
  warnOnce(
    'useWebSocketClose got something that is neither a socket nor an observer. It sees no close. Pass a WebSocket, what observeClose returns, or null.',
  );
}
