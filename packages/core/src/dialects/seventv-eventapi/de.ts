import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** 7TV EventAPI, with German texts. */
export const seventvEventapi: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: { label: 'Serverfehler', description: 'Im Server ist ein Fehler aufgetreten. Neu verbinden.' },
    4001: {
      label: 'Unbekannte Operation',
      description: 'Der Client hat einen Opcode gesendet, den der Server nicht erwartet.',
    },
    4002: {
      label: 'Ungültige Nutzdaten',
      description: 'Der Server konnte nicht dekodieren, was der Client gesendet hat.',
    },
    4003: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'Der Client wollte sich identifizieren und wurde abgewiesen.',
    },
    4004: {
      label: 'Bereits angemeldet',
      description: 'Der Client wollte sich ein zweites Mal identifizieren.',
    },
    4005: {
      label: 'Zu viele Nachrichten',
      description:
        'Der Client sendet zu viel. Senderate senken und nur neu verbinden, wenn der Benutzer es anstößt.',
    },
    4006: {
      label: 'Neustart des Servers',
      description: 'Der Server trennt seine Verbindungen, um neu zu starten. Neu verbinden.',
    },
    4007: {
      label: 'Wartungsarbeiten',
      description:
        'Der Dienst wird gewartet und nimmt keine Verbindungen an. Mindestens fünf Minuten plus eine zufällige Zeit warten, dann neu verbinden.',
    },
    4008: {
      label: 'Zu lange inaktiv',
      description: 'Der Client hat zu lange nichts gesendet. Neu verbinden.',
    },
    4009: {
      label: 'Bereits abonniert',
      description: 'Der Client hat etwas abonniert, das er schon abonniert hat.',
    },
    4010: {
      label: 'Nicht abonniert',
      description: 'Der Client wollte ein Abonnement beenden, das er nicht hat.',
    },
    4011: {
      label: 'Berechtigung fehlt',
      description:
        'Dem Client fehlt die Berechtigung für das, was er tun wollte. Nur neu verbinden, wenn der Benutzer es anstößt.',
    },
  },
});
