import type { outOfScopeTexts } from '../out-of-scope.js';
import type { English } from '../texts.js';

export const outOfScopeEnglish: English<typeof outOfScopeTexts> = {
  emergency:
    'In an emergency call at once: 113 (police), 114 (fire and rescue), 115 (ambulance), 111 (protection of children).',
  crime:
    'To report a crime, a fraud or a theft, go to the police of the nearest commune, call 113, or report it in the VNeID app.',
  court:
    'This is for the People’s Court. File at the court of the area where the defendant or both parties live.',
  'other-country': 'Visas and residence permits of another country are granted by its embassy or consulate.',
  'traffic-fine':
    'Look up and pay traffic fines on the site of the Traffic Police (csgt.vn), in the VNeID app, or under online payments of the National Public Service Portal.',
  'utility-bill': 'Electricity, water, telephone and internet bills: ask the company that supplies you.',
  'health-care':
    'To see a doctor or book an appointment, contact a hospital or health station; ambulance 115.',
  schooling:
    'Enrolment, exam results and changing schools: ask the school or the provincial department of education.',
  job: 'To find work, contact the employment service centre of your province.',
  banking: 'Loans, cards and accounts: ask your bank. Be careful with loans offered online.',
  travel: 'Tickets and rooms: ask the carrier, the ticket office or the hotel.',
  news: 'This is news rather than an administrative procedure. Look in a newspaper or on a site about it.',
  shopping: 'Buying, renting rooms and repairs: ask the seller or a marketplace; no authority handles this.',
  chat: 'This field finds administrative procedures and cannot chat. Type what you need to do, such as “khai sinh” (registering a birth).',
};
