import type { Agency } from '../../contract/schemas/procedure.js';
import { whereIs, type Where } from './agency-tree.js';

const KEY = 'dvc-elements.agency';

/** The agency chosen last on this device, and where it is: for another procedure it may be another agency there. */
export interface LastChoice extends Where {
  readonly agency: string;
}

export function lastChoice(): LastChoice | undefined {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isChoice(read) ? read : undefined;
  } catch {
    // A page may be denied its storage, and others may have written there.
    return undefined;
  }
}

export function keepChoice(agency: Agency): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ agency: agency.id, ...whereIs(agency) } satisfies LastChoice));
  } catch {
    // Without storage, one chooses anew on each page.
  }
}

function isChoice(value: unknown): value is LastChoice {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['agency', 'province', 'commune'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}
