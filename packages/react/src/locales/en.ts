import { en as core } from '@close-codes/core/locales/en';
import { badgeEnglish } from '../locale/badgeEnglish.ts';
import { chartEnglish } from '../locale/chartEnglish.ts';
import { logEnglish } from '../locale/logEnglish.ts';
import { spectrumEnglish } from '../locale/spectrumEnglish.ts';
import { tableEnglish } from '../locale/tableEnglish.ts';
import type { ReactLocale } from '../locale/uiTexts.ts';

/** English: core's texts and the interface strings. */
export const en: ReactLocale = {
  ...core,
  ui: {
    badge: badgeEnglish,
    table: tableEnglish,
    log: logEnglish,
    spectrum: spectrumEnglish,
    chart: chartEnglish,
  },
};
