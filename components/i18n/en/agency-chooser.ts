import type { agencyChooserTexts } from '../agency-chooser.js';
import type { English } from '../texts.js';

export const agencyChooserEnglish: English<typeof agencyChooserTexts> = {
  province: 'Province or city',
  commune: 'Commune or ward',
  communeHint: (count) =>
    `Type its name, accents not needed. There are ${count.toLocaleString('en')} to choose from.`,
  communeAnywhere: 'Not sure of the province? Type the name of the commune or ward.',
  agency: 'Receiving agency',
  agencyHint: (count) =>
    `Type its name, accents not needed. There are ${count.toLocaleString('en')} to choose from.`,
  wholeProvince: 'Agencies of the province',
  proposed: {
    last: 'Chosen as last time on this device; you can change it.',
    near: 'Chosen by the address in your account; you can change it.',
  },
  chosen: 'Where the dossier is taken',
  none: 'No agency here takes this procedure yet.',
  found: (count) => `${count.toLocaleString('en')} found.`,
  nothing: (typed) => `Nothing is called “${typed}” yet. Please try its name after the mergers.`,
  pick: 'Please choose one of the list',
};
