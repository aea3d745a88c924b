import { API_PREFIX } from '../components/contract/endpoints.js';
import type { DossierActionRequest } from '../components/contract/schemas/dossier.js';
import type { Records } from '../host/ports.js';
import type { As } from './live.js';
import type { MockPerson } from './people.js';

/** What happens beside the page, as a scenario tells it. */

const CHANGES = new RegExp(`^${API_PREFIX}/(drafts|dossiers)/([^/]+)(/actions|/filing)?$`);

/** Ends every session, as time does. */
export async function endSessions(records: Records): Promise<void> {
  await records.transaction(async (tx) => {
    for (const { id } of await tx.sessions.find()) await tx.sessions.remove(id);
  });
}

/** Changes the draft or dossier that a request is about to change, as its author in another window or another officer would. */
export async function actFirst(request: Request, as: As, me: MockPerson | undefined): Promise<boolean> {
  const [, kind, id = ''] = CHANGES.exec(new URL(request.url).pathname) ?? [];
  if (request.method === 'GET' || !kind) return false;
  if (kind === 'drafts') {
    const calls = as(me ?? 'mai');
    const { version, step } = await calls.call('drafts.read', { params: { id } });
    await calls.call('drafts.change', { params: { id }, version, body: { step } });
    return true;
  }
  const calls = as(me === 'ho-tich' ? 'mot-cua' : 'ho-tich');
  const { version, actions } = await calls.call('dossiers.read', { params: { id } });
  const body = FIRST.find(({ action }) => actions.includes(action));
  if (body) await calls.call('dossiers.act', { params: { id }, version, body });
  return body !== undefined;
}

/** What the other officer does: the first of these that the dossier allows. */
const FIRST: readonly DossierActionRequest[] = [
  { action: 'receive' },
  { action: 'confirm-supplement' },
  { action: 'process' },
  { action: 'request-supplement', reason: 'Cần thêm bản sao sổ hộ khẩu.', papers: [], days: 10 },
];
