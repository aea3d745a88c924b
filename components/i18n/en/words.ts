import type { wordTexts } from '../words.js';
import type { English } from '../texts.js';

export const wordEnglish: English<typeof wordTexts> = {
  level: { ministry: 'Ministry', province: 'Province', commune: 'Commune', other: 'Other agency' },
  audience: {
    citizen: 'Citizens',
    business: 'Businesses',
    organisation: 'Organisations',
    official: 'Civil servants',
    foreigner: 'Foreigners',
  },
  channel: { online: 'Online', counter: 'At the counter', post: 'By post' },
  paperKind: {
    original: 'Original',
    'certified-copy': 'Certified copy',
    copy: 'Plain copy',
    electronic: 'Electronic',
  },
  delivery: {
    desk: 'Collect at the one-stop desk',
    post: 'By post',
    electronic: 'Electronic copy',
  },
  duration: (amount, unit) =>
    `${amount.toLocaleString('en')} ${{ 'working-day': 'working day', day: 'day', 'working-hour': 'working hour', month: 'month' }[unit]}${amount === 1 ? '' : 's'}`,
  provisional: 'provisional',
  free: 'Free',
  unknownFee: 'Fee not published',
  unknownTime: 'Time not published',
};
