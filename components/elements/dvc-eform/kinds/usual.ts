/** How the usual kinds are drawn, with all that takes; loaded in one piece beside the kinds themselves. */
import { nothing } from 'lit';
import { drawSteps } from '../draw-steps.js';
import { placesOf } from '../place-book.js';
import { boxes, choices } from './choices.js';
import { choice } from './choice.js';
import { citizenId } from './citizen-id.js';
import { container } from './container.js';
import type { DrawingName } from './drawings.js';
import { grid } from './grid.js';
import { money } from './money.js';
import { place } from './place.js';
import type { KindDrawing } from '../sheet.js';
import { styles } from './usual.styles.js';
import { USUAL_LAYOUTS } from './usual-layouts.js';
import { USUAL_LINES } from './usual-lines.js';

export const USUAL = {
  drawings: {
    ...USUAL_LINES,
    boxes,
    choice,
    choices,
    citizenId,
    container,
    grid,
    hidden: { frame: () => 'own', draw: () => nothing },
    money,
    place,
  } satisfies Partial<Record<DrawingName, KindDrawing>>,
  drawSteps,
  layouts: USUAL_LAYOUTS,
  placesOf,
  styles,
} as const;
