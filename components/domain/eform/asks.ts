/** What a definition asks for beyond what is at hand: looked up before it is compiled, nothing is parsed. */
import type { JsonRecord } from './types.js';
import { flagIn, isList, isRecord, listIn, own, textIn } from './json.js';
import { isCommonType } from './kinds/registry.js';
import { layoutOfType } from './layouts.js';
import { isSameRule } from './same-rule.js';

export interface Asks {
  /** JavaScript text that the engine would run. */
  readonly script: boolean;
  /** Any of the rarer parts: see `rare-parts.ts`. */
  readonly rare: boolean;
}

const MOST_PARTS = 100_000;

/** Looks at every part of a definition once. */
export function asksOf(definition: unknown): Asks {
  const asks = { script: false, rare: false };
  const waiting: unknown[] = [definition];
  for (let seen = 0; waiting.length > 0 && seen < MOST_PARTS && !(asks.script && asks.rare); seen += 1) {
    const part = waiting.pop();
    if (isRecord(part)) {
      asks.script ||= isScripted(part);
      asks.rare ||= isRare(part);
      waiting.push(...Object.values(part).filter((inner) => typeof inner === 'object'));
    } else if (isList(part)) waiting.push(...part.filter((inner) => typeof inner === 'object'));
  }
  return asks;
}

/** Properties of a component that hold a script when they hold text, and a rule when they hold an object. */
const COMPUTED = ['customConditional', 'calculateValue', 'customDefaultValue'] as const;

function isScripted(component: JsonRecord): boolean {
  const custom = textIn(own(component, 'validate'), 'custom');
  return (
    COMPUTED.some((name) => textIn(component, name).trim() !== '') ||
    (custom.trim() !== '' && !isSameRule(textIn(component, 'type'), custom)) ||
    listIn(component, 'logic').some(
      (entry) =>
        textIn(own(entry, 'trigger'), 'javascript') !== '' ||
        listIn(entry, 'actions').some((action) =>
          ['value', 'customAction', 'schemaDefinition'].some((name) => textIn(action, name) !== ''),
        ),
    )
  );
}

function isRare(component: JsonRecord): boolean {
  const validate = own(component, 'validate');
  const type = textIn(component, 'type');
  return (
    (own(component, 'key') !== undefined && type !== '' && !isAtHand(type)) ||
    COMPUTED.some((name) => isRecord(own(component, name))) ||
    isRecord(own(own(component, 'conditional'), 'json')) ||
    isRecord(own(validate, 'json')) ||
    textIn(validate, 'pattern') !== '' ||
    textIn(component, 'inputMask') !== '' ||
    flagIn(component, 'multiple') ||
    listIn(component, 'logic').length > 0
  );
}

/** Types of other renderers that are common here by their name alone, but say more than it. */
const REWRITTEN: ReadonlySet<string> = new Set([
  'navDatepicker',
  'fnrfield',
  'orgNr',
  'bankAccount',
  'iban',
  'landvelger',
  'valutavelger',
  'attachment',
  'nationality',
  'ethnicity',
  'accordion',
  'dataFetcher',
  'activities',
]);

function isAtHand(type: string): boolean {
  return !REWRITTEN.has(type) && (isCommonType(type) || layoutOfType(type) !== undefined);
}
