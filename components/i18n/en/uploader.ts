import type { uploaderTexts } from '../uploader.js';
import type { English } from '../texts.js';

function inUnits(bytes: number): string {
  const unit = bytes >= 1_048_576 ? 'megabyte' : 'kilobyte';
  const amount = bytes / (unit === 'megabyte' ? 1_048_576 : 1024);
  const digits = amount < 10 ? 1 : 0;
  const number = Math.max(amount, 0.1).toLocaleString('en', { maximumFractionDigits: digits });
  return `${number} ${unit === 'megabyte' ? 'MB' : 'KB'}`;
}

export const uploaderEnglish: English<typeof uploaderTexts> = {
  limits: (types, bytes, most) =>
    `${types} files are accepted, up to ${inUnits(bytes)} each and ${most} files for each paper.`,
  requiredMark: 'Papers marked * are required.',
  submit: 'Papers to send',
  present: 'Papers to bring and show',
  presentHint: 'Bring the original to the agency. If you have a picture at hand, you may send it beforehand.',
  noPapers: 'No papers need to be sent in this case.',
  needed: 'Needed',
  ifNeeded: 'If it applies',
  bring: 'Bring the original',
  attached: (count) => (count === 1 ? '1 file' : `${count} files`),
  onTheWay: (count) => (count === 1 ? 'Sending 1 file' : `Sending ${count} files`),
  counts: (originals, copies) =>
    [
      originals > 0 && (originals === 1 ? '1 original' : `${originals} originals`),
      copies > 0 && (copies === 1 ? '1 copy' : `${copies} copies`),
    ]
      .filter(Boolean)
      .join(', '),
  notSent: (count) => (count === 1 ? '1 file not sent' : `${count} files not sent`),
  choose: 'Choose files',
  photo: 'Take a photo',
  forPaper: (paper) => `for ${paper}`,
  dropHere: 'Drop files here',
  size: (bytes) => inUnits(bytes),
  kindOf: (file) => `Kind of copy of ${file}`,
  open: (file) => `View ${file}`,
  state: {
    waiting: 'Waiting its turn',
    sending: 'Sending',
    paused: 'Paused',
    failed: 'Not sent',
    done: 'Sent',
  },
  progress: (percent, secondsLeft) =>
    secondsLeft === undefined
      ? `${percent}%`
      : `${percent}% · about ${secondsLeft < 90 ? `${secondsLeft} seconds` : `${Math.round(secondsLeft / 60)} minutes`} left`,
  checking: 'All sent, waiting for confirmation',
  stalled: 'The network is interrupted; sending goes on by itself.',
  progressOf: (file) => `Progress of ${file}`,
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  retry: 'Send again',
  remove: 'Remove',
  removeAsk: 'Remove this file from the dossier?',
  removeYes: 'Remove file',
  removeNo: 'Keep it',
  removing: 'Removing…',
  ofFile: (file) => file,
  refused: {
    empty: (file) => `${file}: the file is empty. Please open it to check, then choose it again.`,
    tooLarge: (file, size, most) =>
      `${file}: the file has ${inUnits(size)}, more than ${inUnits(most)}. Please scan or photograph it again in a smaller size.`,
    type: (file, types) => `${file}: this type of file is not accepted. Please use ${types}.`,
    tooMany: (file, most) =>
      `${file}: there are ${most} files for this paper already. Please remove some or put the pages into one file.`,
  },
  saidAdded: (count) => (count === 1 ? '1 file chosen, sending.' : `${count} files chosen, sending.`),
  saidDone: (file) => `${file} was sent.`,
  saidRemoved: (file) => `${file} was removed.`,
  loading: 'Loading the list of papers…',
  files: 'Attached files',
  noFiles: 'No files yet.',
};
