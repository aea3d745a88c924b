import type { ProcedureVersion } from '../../contract/schemas/procedure.js';

/** How a version stands to the one in force. */
export type VersionState = 'coming' | 'current' | 'past';

export interface StatedVersion extends ProcedureVersion {
  readonly state: VersionState;
}

/** Versions with how each stands; what is not in force yet stands before the one that is, in a list with the newest first. */
export function statedVersions(versions: readonly ProcedureVersion[], current: string): StatedVersion[] {
  const at = versions.findIndex(({ version }) => version === current);
  return versions.map((version, index) => ({
    ...version,
    state: index === at ? 'current' : index < at ? 'coming' : 'past',
  }));
}
