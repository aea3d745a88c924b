import type { newerFormTexts } from '../newer-form.js';
import type { English } from '../texts.js';

export const newerFormEnglish: English<typeof newerFormTexts> = {
  title: 'There is a newer version of this form',
  text: 'You began with the version before it. You can change to the newer one, or go on and file with yours.',
  changes: 'What the newer version changes',
  noChanges: 'It asks the same as the one before.',
  added: (label, required) => `New: “${label}”${required ? ' (required)' : ''}`,
  removed: (label) => `No longer asked: “${label}”`,
  relabelled: (label, before) => `“${before}” is now called “${label}”`,
  required: (label) => `“${label}” is now required`,
  optional: (label) => `“${label}” is no longer required`,
  optionsAdded: (label, added) => `“${label}” has new choices: ${added}`,
  optionsGone: (label, gone) => `“${label}” no longer has the choices: ${gone}`,
  askedOtherwise: (label) => `“${label}” is asked in another way`,
  inGroup: (change, group) => `${change}, in ${group}`,
  more: (count) => `Show ${count} more`,
  keepsAll: 'Everything you entered is kept.',
  left: 'The newer version has no place for the following. Please note it down before you change, if you need it.',
  keepsRest: 'Everything else you entered is kept.',
  take: 'Change to the newer version',
  taking: 'Changing…',
  decline: 'Go on with mine',
  loading: 'Loading what changed…',
};
