import type { Client } from '../../client/client.js';
import type { DraftKeeper } from '../../client/draft-keeper.js';
import type { Agency, Procedure } from '../../contract/schemas/procedure.js';
import { compareTexts } from '../../domain/vietnamese/names.js';

/** What a filing needs to know before its first step. */
export interface LoadedFiling {
  readonly procedure: Procedure;
  readonly agencies: readonly Agency[];
  /** The last draft of the same procedure, when none was asked for by id. */
  readonly resumable: { readonly id: string; readonly updatedAt: string } | undefined;
}

/** Reads the procedure, who takes it, and the draft to go on with, if any. */
export async function loadFiling(
  client: Client,
  keeper: DraftKeeper,
  want: { readonly procedure: string | null; readonly draft: string | null; readonly signal: AbortSignal },
): Promise<LoadedFiling> {
  const { signal } = want;
  const draft = want.draft ? await keeper.open(want.draft, signal) : undefined;
  const code = draft?.procedure.code ?? want.procedure ?? '';
  const [procedure, agencies, drafts] = await Promise.all([
    client.call('procedures.read', { params: { code }, signal }),
    client.call('procedures.agencies', { params: { code }, signal }),
    draft ? undefined : client.call('drafts.list', { signal }),
  ]);
  return {
    procedure: procedure.data,
    agencies: [...agencies.data.agencies].sort((a, b) => compareTexts(a.name, b.name)),
    resumable: drafts?.data.drafts.find((one) => one.procedure.code === code),
  };
}
