import type { dossierTexts } from '../dossier.js';
import type { English } from '../texts.js';

export const dossierEnglish: English<typeof dossierTexts> = {
  next: {
    filed: 'Nothing to do for now. The due date is set when the dossier is received.',
    received: 'Nothing to do for now.',
    'not-received': 'See the reason in the dossier. You may file a new one.',
    recalled: 'You may file a new dossier when you are ready.',
    processing: 'Nothing to do for now.',
    'supplement-requested': 'Open the dossier, see what is missing, and send it.',
    'supplement-sent': 'Nothing to do for now. Processing goes on once the agency has looked at it.',
    'payment-requested': 'Please pay what the agency asks for; processing goes on once it is paid.',
    'withdrawal-requested': 'Nothing to do for now.',
    stopped: 'See the reason in the dossier.',
    finished: 'The result will reach you in the way you chose.',
    returned: 'Open the dossier to download the result.',
  },
  agency: 'Agency',
  filedAt: 'Filed',
  receivedAt: 'Received',
  dueAt: 'Result due',
  noDue: 'Set when the dossier is received',
  provisional: 'provisional',
  paused: 'Paused; the date will be counted anew',
  left: (days) =>
    days > 0
      ? `${String(days)} working day${days === 1 ? '' : 's'} left`
      : days === 0
        ? 'due today'
        : `${String(-days)} working day${days === -1 ? '' : 's'} overdue`,
  reason: 'Reason',
  reasonMissing: 'Please give the reason.',
  conflict:
    'The dossier was just changed elsewhere, so this was not recorded. The page shows how it stands now; what you typed is still here. Please look again and send it if it is still needed.',
  sending: 'Sending…',
  size: (bytes) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`
      : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
};
