/** How the rarer kinds and layouts are drawn, in one piece. */
import type { KindDrawing } from '../sheet.js';
import type { DrawingName } from './drawings.js';
import { finder } from './finder.js';
import { LAYOUTS } from './layouts.js';
import { many } from './many.js';
import { part } from './part.js';
import { RARE_LINES } from './rare-lines.js';
import { styles } from './rare.styles.js';
import { survey } from './survey.js';
import { tags } from './tags.js';

export const RARE = {
  drawings: {
    ...RARE_LINES,
    finder,
    many,
    survey,
    tags,
    file: part('file'),
    signature: part('signature'),
  } satisfies Partial<Record<DrawingName, KindDrawing>>,
  layouts: LAYOUTS,
  styles,
} as const;
