import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Apache Guacamole, with German texts. */
export const guacamole: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1000: 'Die Remote-Sitzung ist beendet, Guacamole meldet keinen Fehler.',
    1002: {
      description:
        'Guacamole fasst unter diesem Code mehrere Statuswerte zusammen: Etwas fehlt oder ist geschlossen, die Sitzung ist beendet, oder der Client hat einen Fehler gemacht. Welcher es ist, sagt die Zahl in der Begründung (reason).',
      reasons: {
        '516': {
          label: 'Ressource nicht gefunden',
          description: 'Was der Client angefordert hat, existiert nicht.',
        },
        '518': {
          label: 'Ressource geschlossen',
          description: 'Was der Client angefordert hat, ist nicht mehr geöffnet.',
        },
        '522': {
          label: 'Sitzung abgelaufen',
          description: 'Der Zielrechner hat die Sitzung beendet, weil sie ungenutzt schien.',
        },
        '523': {
          label: 'Sitzung beendet',
          description: 'Der Zielrechner hat die Sitzung zwangsweise beendet.',
        },
        '768': {
          label: 'Ungültige Anfrage',
          description: 'Der Server kann die Anfrage nicht ausführen: Ihre Parameter sind ungültig.',
        },
        '776': {
          label: 'Zeitüberschreitung beim Client',
          description: 'Der Server hat zu lange auf den Client gewartet.',
        },
      },
    },
    1003: {
      description: 'Guacamole kann mit der Art der gesendeten Daten nichts anfangen.',
      reasons: {
        '783': {
          label: 'Nicht unterstützter Datentyp',
          description: 'Der Typ der gesendeten Daten ist unbekannt oder hier nicht erlaubt.',
        },
      },
    },
    1008: {
      description:
        'Guacamole fasst unter diesem Code mehrere Statuswerte zusammen: Der Server ist ausgelastet, etwas ist belegt, Anmeldung oder Berechtigung fehlen, oder eine Grenze ist erreicht. Welcher es ist, sagt die Zahl in der Begründung (reason).',
      reasons: {
        '513': {
          label: 'Server ausgelastet',
          description: 'Der Server hat im Moment zu viel zu tun. Später erneut versuchen.',
        },
        '517': {
          label: 'Ressource belegt',
          description: 'Was der Client angefordert hat, wird bereits anderweitig benutzt.',
        },
        '521': {
          label: 'Sitzungskonflikt',
          description: 'Der Zielrechner hat die Sitzung zugunsten einer anderen beendet.',
        },
        '769': { label: 'Nicht angemeldet', description: 'Der Benutzer muss sich zuerst anmelden.' },
        '771': {
          label: 'Zugriff verweigert',
          description: 'Dem Benutzer fehlt die Berechtigung. Eine neue Anmeldung ändert daran nichts.',
        },
        '797': {
          label: 'Zu viele Ressourcen',
          description: 'Der Client nutzt bereits, was ihm zusteht, und muss zuerst etwas freigeben.',
        },
      },
    },
    1009: {
      description: 'Der Client hat mehr gesendet, als Guacamole annimmt.',
      reasons: {
        '781': {
          label: 'Zu viele Daten',
          description: 'Der Client hat mehr Daten gesendet, als der Server annimmt.',
        },
      },
    },
    1011: {
      description:
        'Guacamole fasst unter diesem Code mehrere Statuswerte zusammen: Im Server ist ein Fehler aufgetreten, oder der Zielrechner dahinter war gestört oder nicht erreichbar. Welcher es ist, sagt die Zahl in der Begründung (reason).',
      reasons: {
        '256': {
          label: 'Nicht unterstützte Operation',
          description: 'Der Server unterstützt die angeforderte Operation nicht.',
        },
        '512': { label: 'Serverfehler', description: 'Im Guacamole-Server ist etwas fehlgeschlagen.' },
        '514': {
          label: 'Zeitüberschreitung beim Zielrechner',
          description: 'Der Zielrechner hat nicht rechtzeitig geantwortet.',
        },
        '515': {
          label: 'Fehler des Zielrechners',
          description: 'Der Zielrechner hat einen Fehler gemeldet.',
        },
        '519': {
          label: 'Zielrechner nicht gefunden',
          description: 'Guacamole findet den Rechner nicht, mit dem es sich verbinden soll.',
        },
        '520': {
          label: 'Zielrechner nicht verfügbar',
          description: 'Der Zielrechner ist da, nimmt aber keine Verbindungen an.',
        },
      },
    },
  },
});
