import { checkCitizenId } from '../../vietnamese/identity.js';
import { textKind } from './text-like.js';

/** A personal identification number (số định danh cá nhân), twelve digits as on the identity card. */
export const citizenId = textKind(
  'citizenId',
  ['citizenId', 'citizenid', 'cccd'],
  (text) => checkCitizenId(text) && 'not-a-citizen-id',
);
