import { frozen } from '../frozen.ts';
import type { RetryLocale } from '../retryLocale.ts';

/** German. */
export const de: RetryLocale = /* @__PURE__ */ frozen<RetryLocale>({
  tag: 'de',
  verdicts: {
    retry: {
      developer: 'Nach der Wartezeit neu verbinden.',
      user: 'Ein neuer Versuch folgt automatisch.',
    },
    'fix-first': {
      developer: 'Nicht automatisch neu verbinden: Erst muss sich etwas ändern.',
      user: 'Es folgt kein automatischer neuer Versuch.',
    },
    stop: { developer: 'Nicht neu verbinden.', user: 'Die Verbindung bleibt beendet.' },
    unknown: {
      developer:
        'Ob neu verbunden werden soll, ist nirgends festgelegt: selbst entscheiden oder eine Regel ergänzen.',
      user: 'Ob die Verbindung wiederkommt, ist ungewiss.',
    },
  },
  because: {
    normal: {
      developer: 'Die Verbindung wurde absichtlich und ordnungsgemäß beendet.',
      user: 'Die Verbindung wurde beendet.',
    },
    'going-away': {
      developer: 'Die Gegenseite fährt herunter oder startet neu.',
      user: 'Der Dienst ist zurzeit nicht verfügbar.',
    },
    'no-status': {
      developer: 'Die Verbindung wurde ordnungsgemäß beendet, aber ohne Statuscode.',
      user: 'Die Verbindung wurde beendet.',
    },
    refused: {
      developer: 'Die Verbindung kam nie zustande.',
      user: 'Der Dienst ist zurzeit nicht erreichbar.',
    },
    lost: { developer: 'Die Verbindung brach ohne Close-Frame ab.', user: 'Verbindung unterbrochen.' },
    protocol: {
      developer:
        'Eine Seite hat etwas gesendet, das die andere nicht lesen kann; das würde sich wiederholen.',
      user: 'Diese Seite und der Dienst verstehen sich nicht.',
    },
    rejected: {
      developer:
        'Der Server hat den Client wegen seiner Zugangsdaten, seiner Rechte oder seines Verhaltens abgewiesen.',
      user: 'Der Dienst hat die Verbindung nicht angenommen.',
    },
    'too-big': {
      developer: 'Eine Nachricht war größer, als die Gegenseite annimmt; das würde sich wiederholen.',
      user: 'Die gesendeten Daten sind für den Dienst zu groß.',
    },
    overloaded: { developer: 'Der Server ist überlastet.', user: 'Der Dienst ist ausgelastet.' },
    'server-error': {
      developer: 'Beim Server oder einem Server dahinter ist ein Fehler aufgetreten, der vorübergehen kann.',
      user: 'Der Dienst ist zurzeit gestört.',
    },
    timeout: {
      developer: 'Eine Seite hat zu lange auf etwas gewartet.',
      user: 'Etwas hat zu lange gedauert.',
    },
    application: {
      developer: 'Die Anwendung hat die Verbindung mit einem eigenen Code beendet.',
      user: 'Der Dienst hat die Verbindung beendet.',
    },
    unknown: {
      developer: 'Was dieses Verbindungsende bedeutet, ist nicht bekannt.',
      user: 'Die Verbindung wurde beendet.',
    },
    'said-so': {
      developer: 'Die Entwickler des Dienstes geben vor, was nach diesem Verbindungsende zu tun ist.',
      user: 'Der Dienst hat die Verbindung beendet.',
    },
    probably: {
      developer: 'Viele Dienste verwenden den Code so; ob auch dieser es tut, steht nirgends.',
      user: 'Der Dienst hat die Verbindung beendet.',
    },
    'no-rule': {
      developer: 'Für dieses Verbindungsende gibt es keine Regel.',
      user: 'Die Verbindung wurde beendet.',
    },
    'attempts-used-up': {
      developer:
        'Alle Versuche, die die Strategie in Folge erlaubt, sind verbraucht, und keine Verbindung hat gehalten.',
      user: 'Der Dienst war trotz aller Versuche nicht erreichbar.',
    },
  },
  actions: {
    reauthenticate: {
      developer: 'Neue Zugangsdaten holen, dann neu verbinden.',
      user: 'Bitte neu anmelden.',
    },
    'new-session': {
      developer: 'Eine neue Sitzung beginnen; die alte lässt sich nicht fortsetzen.',
      user: 'Bitte neu beginnen.',
    },
    'fix-client': {
      developer: 'Korrigieren, was der Client sendet.',
      user: 'Bitte dem Betreiber des Dienstes melden.',
    },
    'fix-config': {
      developer: 'Die Konfiguration von Client, Server oder Zertifikat korrigieren.',
      user: 'Bitte dem Betreiber des Dienstes melden.',
    },
    'upgrade-client': {
      developer: 'Den Client aktualisieren.',
      user: 'Bitte auf die neueste Version aktualisieren.',
    },
    'slow-down': { developer: 'Weniger oder seltener senden.', user: 'Bitte einen Moment warten.' },
    'reload-page': { developer: 'Die Seite neu laden.', user: 'Bitte die Seite neu laden.' },
    'use-wss': {
      developer: 'Mit wss:// statt ws:// verbinden.',
      user: 'Bitte dem Betreiber des Dienstes melden.',
    },
    resume: {
      developer: 'Dieselbe Sitzung fortsetzen, wie vom Dienst beschrieben.',
      user: 'Danach geht es an derselben Stelle weiter.',
    },
    'ask-user': {
      developer: 'Erst neu verbinden, wenn der Benutzer es anstößt.',
      user: 'Bitte bei Gelegenheit erneut versuchen.',
    },
    'other-address': {
      developer: 'Mit einer anderen Adresse des Dienstes verbinden oder warten, bis der Benutzer es anstößt.',
      user: 'Bitte später erneut versuchen.',
    },
    'request-access': {
      developer: 'Die fehlende Berechtigung einholen; eine neue Anmeldung hilft nicht.',
      user: 'Bitte die fehlende Berechtigung anfragen.',
    },
  },
  notice: {
    inSeconds: 'Nächster Versuch in {seconds} s',
    inMinutes: 'Nächster Versuch in {minutes} min',
    connecting: 'Verbindung wird aufgebaut …',
    tryNow: 'Jetzt versuchen',
    cancel: 'Nicht mehr versuchen',
  },
});
