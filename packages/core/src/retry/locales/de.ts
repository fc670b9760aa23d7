import type { RetryLocale } from '../retryLocale.ts';

/** German. */
export const de: RetryLocale = {
  tag: 'de',
  verdicts: {
    retry: {
      developer: 'Nach der Wartezeit neu verbinden.',
      user: 'Die Verbindung wird automatisch wiederhergestellt.',
    },
    'fix-first': {
      developer: 'Nicht automatisch neu verbinden: Erst muss sich etwas ändern.',
      user: 'Die Verbindung wird nicht automatisch wiederhergestellt.',
    },
    stop: { developer: 'Nicht neu verbinden.', user: 'Die Verbindung bleibt beendet.' },
    unknown: {
      developer: 'Ob neu verbunden werden soll, sagt niemand: selbst entscheiden oder eine Regel ergänzen.',
      user: 'Ob die Verbindung wiederkommt, ist offen.',
    },
  },
  because: {
    normal: {
      developer: 'Die Verbindung wurde absichtlich und ordnungsgemäß beendet.',
      user: 'Die Verbindung wurde beendet.',
    },
    'going-away': {
      developer: 'Die Gegenseite fährt herunter oder startet neu.',
      user: 'Der Dienst startet gerade neu.',
    },
    'no-status': {
      developer: 'Die Verbindung wurde ordnungsgemäß beendet, ohne Angabe eines Grundes.',
      user: 'Die Verbindung wurde beendet.',
    },
    refused: {
      developer: 'Die Verbindung kam nie zustande.',
      user: 'Der Dienst ist zurzeit nicht erreichbar.',
    },
    lost: { developer: 'Die Verbindung brach ohne Close-Frame ab.', user: 'Verbindung unterbrochen.' },
    protocol: {
      developer: 'Eine Seite hat gesendet, was die andere nicht lesen kann; sie täte es wieder.',
      user: 'Diese Seite und der Dienst verstehen sich nicht.',
    },
    rejected: {
      developer: 'Der Server hat den Client abgewiesen: Anmeldung, Rechte oder Verhalten.',
      user: 'Der Dienst hat die Verbindung nicht angenommen.',
    },
    'too-big': {
      developer: 'Eine Nachricht war größer, als die Gegenseite annimmt; sie wäre es wieder.',
      user: 'Die gesendeten Daten sind für den Dienst zu groß.',
    },
    overloaded: { developer: 'Der Server ist überlastet.', user: 'Der Dienst ist ausgelastet.' },
    'server-error': {
      developer: 'Beim Server oder einem Server dahinter ist ein Fehler aufgetreten, der vorübergehen kann.',
      user: 'Der Dienst ist zurzeit gestört.',
    },
    timeout: {
      developer: 'Der Server hat zu lange auf etwas gewartet.',
      user: 'Etwas hat zu lange gedauert.',
    },
    application: {
      developer: 'Die Anwendung hat mit einem eigenen Code geschlossen.',
      user: 'Der Dienst hat die Verbindung beendet.',
    },
    unknown: {
      developer: 'Was dieser Close bedeutet, ist nicht bekannt.',
      user: 'Die Verbindung wurde beendet.',
    },
    'said-so': {
      developer: 'Der Betreiber des Dienstes gibt vor, was nach diesem Close zu tun ist.',
      user: 'Der Dienst hat die Verbindung beendet.',
    },
    'no-rule': { developer: 'Für diesen Close gibt es keine Regel.', user: 'Die Verbindung wurde beendet.' },
    'attempts-used-up': {
      developer: 'Alle Versuche, die die Policy erlaubt, sind verbraucht, und keine Verbindung hat gehalten.',
      user: 'Der Dienst war auch nach mehreren Versuchen nicht erreichbar.',
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
      developer: 'Den Client auf eine neuere Version bringen.',
      user: 'Bitte auf die neueste Version aktualisieren.',
    },
    'slow-down': { developer: 'Weniger oder seltener senden.', user: 'Bitte einen Moment warten.' },
    'reload-page': { developer: 'Die Seite neu laden.', user: 'Bitte die Seite neu laden.' },
    'use-wss': {
      developer: 'Über wss:// statt ws:// verbinden.',
      user: 'Bitte dem Betreiber des Dienstes melden.',
    },
    resume: {
      developer: 'Dieselbe Sitzung fortsetzen, wie vom Dienst beschrieben.',
      user: 'Danach geht es an derselben Stelle weiter.',
    },
    'ask-user': {
      developer: 'Erst auf ausdrücklichen Wunsch neu verbinden.',
      user: 'Bitte zu einem passenden Zeitpunkt erneut versuchen.',
    },
    'other-address': {
      developer: 'Mit einer anderen Adresse des Dienstes verbinden oder auf ausdrücklichen Wunsch.',
      user: 'Bitte später erneut versuchen.',
    },
    'request-access': {
      developer: 'Die fehlende Berechtigung einholen; eine neue Anmeldung hilft nicht.',
      user: 'Bitte die Berechtigung anfragen.',
    },
  },
  notice: {
    inSeconds: 'Nächster Versuch in {seconds} s',
    inMinutes: 'Nächster Versuch in {minutes} min',
    connecting: 'Verbindung wird aufgebaut …',
    tryNow: 'Jetzt versuchen',
    cancel: 'Nicht mehr versuchen',
  },
};
