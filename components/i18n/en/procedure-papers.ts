import type { procedurePaperTexts } from '../procedure-papers.js';
import type { English } from '../texts.js';

export const procedurePaperEnglish: English<typeof procedurePaperTexts> = {
  papers: 'Papers to prepare',
  case: 'Your case',
  hint: 'Tick what you have. The ticks are kept on this device only and are sent nowhere.',
  ticked: (have, all) => `${have} of ${all} papers at hand`,
  clear: 'Clear all ticks',
  none: 'No papers have to be sent along.',
  submit: 'To submit',
  present: 'To bring and show',
  presentHint: 'Only to be shown to the officer, not to be handed in.',
  sometimes: 'depends on the case',
  originals: (count) => `${count} original${count === 1 ? '' : 's'}`,
  copies: (count) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
  template: (name, details) => `Download the form: ${name} (${details})`,
  size: (bytes) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`,
  instead: (names) => `Not needed where there is: ${names}.`,
  share: 'Send this list',
  copied: 'The list is copied. You can paste it into a message or a note.',
  notCopied: 'This browser does not allow copying. You can print the list.',
  print: 'Print the list and this page',
};
