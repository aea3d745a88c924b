/** The one table of how kinds are drawn. */
import { nothing } from 'lit';
import type { KindName } from '../../../domain/eform/types.js';
import type { KindDrawing } from '../sheet.js';
import { checkbox } from './checkbox.js';
import { choice } from './choice.js';
import { choices } from './choices.js';
import { container } from './container.js';
import { day } from './day.js';
import { grid } from './grid.js';
import { money, number } from './number.js';
import { place } from './place.js';
import { line } from './text.js';
import { textarea } from './textarea.js';

export const DRAWINGS: Readonly<Record<KindName, KindDrawing>> = {
  text: line('text'),
  email: line('email'),
  phone: line('phone'),
  citizenId: line('citizenId'),
  personName: line('personName'),
  textarea,
  number,
  money,
  day,
  checkbox,
  choice,
  choices,
  place,
  grid,
  container,
  hidden: { frame: () => 'own', draw: () => nothing },
};
