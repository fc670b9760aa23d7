// The stories that have stored pictures, and in which looks: each component at least once in each look that it could break
// in. Few, since all are taken for every change; check-stories sees every story in every look, without pictures.

/** @typedef {import('./book.mjs').LookName} LookName */

/** How many pictures there may be. */
export const MOST = 40;

/** @satisfies {Readonly<Record<string, readonly LookName[]>>} */
export const SHOTS = {
  // The badge: every outcome, every size, and beside the text that it has to align with.
  'components-closecodebadge--outcomes': ['light', 'dark', 'forced'],
  'components-closecodebadge--sizes': ['light'],
  'components-closecodebadge--in-text': ['light'],
  'components-closecodebadge--dense-table': ['light'],
  'components-closecodebadge--narrow': ['narrow'],
  'components-closecodebadge--right-to-left': ['rtl'],
  'components-closecodebadge-tooltip--full': ['light', 'dark', 'rtl', 'forced'],
  // What others wrote, and what nobody should have.
  'components-closecodebadge-records--malformed': ['light'],
  'components-hostile-reasons--inline': ['light', 'rtl'],
  'components-hostile-reasons--in-diagnosis': ['light'],
  // The table: rules, marks, and what becomes of its columns on a phone.
  'components-closecodetable--with-dialects': ['light', 'dark'],
  'components-closecodetable--highlight': ['rtl', 'forced'],
  'components-closecodetable--narrow': ['narrow'],
  'components-closecodetable--german-search': ['de'],
  // The diagnosis: meter, evidence, long German words.
  'components-closediagnosis--default': ['light', 'dark', 'rtl', 'forced'],
  'components-closediagnosis--probed': ['narrow'],
  'components-closediagnosis--german': ['de'],
  // The pictures of codes and of time.
  'components-closecodespectrum--default': ['light', 'dark', 'forced'],
  'components-closecodespectrum--narrow': ['narrow'],
  'components-closeeventchart--default': ['light', 'dark'],
  'components-closeeventlog--default': ['light', 'dark', 'forced'],
  // How it can be made to look.
  'design-tokens--tones-and-sizes': ['light'],
  'hosts-design-systems--mui': ['light'],
  'design-unstyled--your-own-css': ['light'],
};
