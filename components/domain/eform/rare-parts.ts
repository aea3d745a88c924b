/** All that few definitions hold, in one piece. */
import { matches } from './pattern.js';
import { effectReads, outcomeOf, parseEffects } from './effects.js';
import { plainComponent } from './foreign.js';
import { hasFormat } from './formats.js';
import { parseRule, runRule } from './json-logic.js';
import { RARE_KINDS } from './kinds/all.js';
import { several } from './kinds/several.js';
import { registerOf } from './registers.js';
import type { RareParts } from './parts.js';
import { withoutSecrets } from './secrets.js';
import { textRules } from './text-rules.js';

export const RARE_PARTS: RareParts = {
  kinds: RARE_KINDS,
  several,
  plainComponent,
  registerOf,
  hasFormat,
  textRules,
  withoutSecrets,
  matches,
  parseLogic: parseRule,
  runLogic: runRule,
  parseEffects,
  effectReads,
  outcomeOf,
};
