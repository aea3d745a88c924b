/** Whether a definition holds JavaScript text that the engine would run. */
import type { JsonRecord } from './types.js';
import { isList, isRecord, listIn, own, textIn } from './json.js';
import { plainComponent } from './foreign.js';

const MOST_PARTS = 100_000;

/** Properties of a component that hold a script when they hold text. */
const SCRIPTED = ['customConditional', 'calculateValue', 'customDefaultValue'] as const;

/** Looks at every part of a definition once; nothing is parsed. */
export function hasScript(definition: unknown): boolean {
  const waiting: unknown[] = [definition];
  for (let seen = 0; waiting.length > 0 && seen < MOST_PARTS; seen += 1) {
    const part = waiting.pop();
    if (isRecord(part)) {
      if (isScripted(plainComponent(part))) return true;
      waiting.push(...Object.values(part).filter((inner) => typeof inner === 'object'));
    } else if (isList(part)) waiting.push(...part.filter((inner) => typeof inner === 'object'));
  }
  return false;
}

function isScripted(component: JsonRecord): boolean {
  return (
    SCRIPTED.some((name) => textIn(component, name).trim() !== '') ||
    textIn(own(component, 'validate'), 'custom').trim() !== '' ||
    listIn(component, 'logic').some(
      (entry) =>
        textIn(own(entry, 'trigger'), 'javascript') !== '' ||
        listIn(entry, 'actions').some((action) =>
          ['value', 'customAction', 'schemaDefinition'].some((name) => textIn(action, name) !== ''),
        ),
    )
  );
}
