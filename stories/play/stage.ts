import type { MockHost } from '../../mocks/mocks.js';

/** The address at which stories find their host; nothing is there but the mock. */
export const API = 'https://dvc.mock';

/** The host of a story, which was made before the story was drawn. */
export function mockOf(loaded: Record<string, unknown>): MockHost {
  return loaded['mock'] as MockHost;
}

/** The identifier of a made-up dossier or draft of the story's host. */
export function idOf(loaded: Record<string, unknown>, name: keyof MockHost['dossiers']): string {
  return dossierOf(loaded, name).id;
}

/** The code of a made-up dossier of the story's host. */
export function codeOf(loaded: Record<string, unknown>, name: keyof MockHost['dossiers']): string {
  return dossierOf(loaded, name).code ?? '';
}

function dossierOf(loaded: Record<string, unknown>, name: keyof MockHost['dossiers']) {
  const dossier = mockOf(loaded).dossiers[name];
  if (!dossier) throw new RangeError(`The scenario has no dossier ${name}`);
  return dossier;
}

/** The portal that a `dvc-portal` carries, as far as stories use it. */
export function portalOf(carrier: Element): { refresh(): Promise<void> } | undefined {
  return (carrier as Element & { portal?: { refresh(): Promise<void> } }).portal;
}
