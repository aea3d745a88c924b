import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asApiError, type ApiError, type FailureCode } from '../../client/api-error.js';
import { newKey, type Answered, type Client } from '../../client/client.js';
import type { Dossier, DossierActionRequest } from '../../contract/schemas/dossier.js';

/** How far a step on a dossier has come. */
export type ActingState =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly error: ApiError; readonly conflict: boolean };

/** Somebody else came first: the dossier has to be read again before another try. */
const CONFLICTS: ReadonlySet<FailureCode> = new Set<FailureCode>(['version-conflict', 'state-conflict']);

/**
 * Takes steps of the life cycle, one at a time. A step whose answer never came goes again as it was, under the same
 * key and version, since it may have been done.
 */
export class Acting implements ReactiveController {
  acting: ActingState = { state: 'idle' };
  #unanswered: { readonly step: string; readonly etag: string | undefined; readonly key: string } | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  reset(): void {
    this.#turn({ state: 'idle' });
  }

  /** For what failed before the step itself could be sent. */
  fail(error: ApiError): void {
    this.#turn({ state: 'failed', error, conflict: false });
  }

  /** Answers the dossier after the step; nothing when it was not taken, with the reason in {@link acting}. */
  async act(
    client: Client,
    read: Answered<Dossier>,
    body: DossierActionRequest,
  ): Promise<Answered<Dossier> | undefined> {
    if (this.acting.state === 'working') return undefined;
    const id = read.data.id;
    const step = JSON.stringify([id, body]);
    const write =
      this.#unanswered?.step === step ? this.#unanswered : { step, etag: read.etag, key: newKey() };
    this.#unanswered = write;
    this.#turn({ state: 'working' });
    try {
      const answer = await client.call('dossiers.act', {
        params: { id },
        body,
        key: write.key,
        ...(write.etag ? { ifMatch: write.etag } : {}),
      });
      this.#unanswered = undefined;
      this.#turn({ state: 'idle' });
      return answer;
    } catch (thrown) {
      const error = asApiError(thrown, client.language);
      if (!error.passing) this.#unanswered = undefined;
      this.#turn({ state: 'failed', error, conflict: CONFLICTS.has(error.code) });
      return undefined;
    }
  }

  #turn(acting: ActingState): void {
    this.acting = acting;
    this.#host.requestUpdate();
  }
}
