import { Task } from '@lit/task';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import type { Language } from '../../contract/lists.js';
import type { Procedure } from '../../contract/schemas/procedure.js';
import { changesBetween, type Change } from '../../domain/procedure/changes.js';
import { statedVersions, type StatedVersion } from '../../domain/procedure/versions.js';
import { formatDate } from '../../domain/vietnamese/dates.js';
import { procedureFurtherTexts } from '../../i18n/procedure-further.js';
import { inLanguage } from '../../i18n/texts.js';

type Drawn = TemplateResult | typeof nothing;
type Words = (typeof procedureFurtherTexts)['vi'];

/** What the view is given, and how it shows another version. */
export interface VersionsWorld {
  readonly host: ReactiveControllerHost;
  readonly client: () => Client | undefined;
  readonly code: () => string | null;
  /** Draws what leads to a version; none is the one in force. */
  readonly drawWay: (version: string | null, text: string) => TemplateResult;
}

interface Known {
  readonly version: StatedVersion;
  /** How it differs from the version in force; unknown where its text could not be read. */
  readonly changes: readonly Change[] | undefined;
}

/** So many of the newest are compared; of older ones only the days are told. */
const COMPARED = 4;

/** The versions of a procedure: which holds today, which comes, which was, and what is different in each. */
export class VersionsView {
  readonly #world: VersionsWorld;
  readonly #known: Task<readonly unknown[], readonly Known[]>;

  constructor(world: VersionsWorld) {
    this.#world = world;
    this.#known = new Task(world.host, {
      args: () => [world.client(), world.code()] as const,
      task: async ([client, code], { signal }) => (client && code ? readVersions(client, code, signal) : []),
    });
  }

  /** Nothing while there is but one. A list that cannot be read is no reason to trouble who reads the procedure. */
  draw(shown: Procedure, language: Language): Drawn {
    const known = this.#known.value ?? [];
    if (known.length < 2) return nothing;
    const words = inLanguage(procedureFurtherTexts, language);
    return html`<h4 id="versions">${words.versions}</h4>
      <ol role="list" class="versions" aria-labelledby="versions">
        ${known.map(({ version, changes }) => html`<li>${this.#drawVersion(version, changes, shown, words, language)}</li>`)}
      </ol>`;
  }

  drawNotice({ version }: Procedure, language: Language): Drawn {
    const words = inLanguage(procedureFurtherTexts, language);
    const shown = this.#known.value?.find((one) => one.version.version === version)?.version;
    if (!shown || shown.state === 'current') return nothing;
    const days = daysOf(shown, words);
    return html`<div class="notice warning" role="status">
      <p>${words.notInForce[shown.state](days && ` ${days}`)}</p>
      ${this.#world.drawWay(null, words.showCurrent)}
    </div>`;
  }

  #drawVersion(
    version: StatedVersion,
    changes: readonly Change[] | undefined,
    shown: Procedure,
    words: Words,
    language: Language,
  ): TemplateResult {
    const { state } = version;
    const facts = [daysOf(version, words), version.decision].filter(Boolean).join(', ');
    return html`<p>
        <span class="tag ${state === 'current' ? 'success' : ''}">${words.byState[state]}</span>
        <span class="number">${facts || version.version}</span>
      </p>
      ${
        state !== 'current' && changes
          ? html`<p class="hint number">
              ${changes.length > 0 ? `${words.changed[state]}: ${changesText(changes, words, language)}.` : words.unchanged}
            </p>`
          : nothing
      }
      ${
        version.version === shown.version
          ? nothing
          : this.#world.drawWay(state === 'current' ? null : version.version, words.show)
      }`;
  }
}

async function readVersions(client: Client, code: string, signal: AbortSignal): Promise<readonly Known[]> {
  const { data } = await client.call('procedures.versions', { params: { code }, signal });
  const stated = statedVersions(data.versions, data.current);
  if (stated.length < 2) return stated.map((version) => ({ version, changes: [] }));
  const read = async (version?: string): Promise<Procedure | undefined> => {
    const query = version === undefined ? {} : { version };
    return client.call('procedures.read', { params: { code }, query, signal }).then(
      (answer) => answer.data,
      () => undefined,
    );
  };
  const now = await read();
  return Promise.all(
    stated.map(async (version, index): Promise<Known> => {
      if (version.state === 'current' || index >= COMPARED || !now) return { version, changes: undefined };
      const text = await read(version.version);
      return { version, changes: text && changesBetween(now, text) };
    }),
  );
}

function daysOf({ effectiveFrom, effectiveTo }: StatedVersion, words: Words): string {
  return [
    effectiveFrom && words.since(formatDate(effectiveFrom)),
    effectiveTo && words.until(formatDate(effectiveTo)),
  ]
    .filter(Boolean)
    .join(' ');
}

function changesText(changes: readonly Change[], words: Words, language: Language): string {
  const each = changes.map(({ part, added, removed, altered }) => {
    const counts = [
      added > 0 && words.added(added),
      removed > 0 && words.removed(removed),
      altered > 0 && added + removed > 0 && words.altered(altered),
    ].filter(Boolean);
    return counts.length > 0 ? `${words.part[part]} (${counts.join(', ')})` : words.part[part];
  });
  return new Intl.ListFormat(language).format(each);
}
