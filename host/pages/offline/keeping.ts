/** How a request of the portal's pages is answered where the line is poor or gone. */
export interface Keeping {
  /** What is asked first: what is kept, where its address stands for its content, else the network. */
  readonly first: 'kept' | 'network';
  /** The path under which the answer is kept. */
  readonly as: string;
}

interface Rule {
  readonly path: RegExp;
  readonly first: Keeping['first'];
  /** Whether the answer is the same whatever follows the path, as where scripts alone read it. */
  readonly whateverQuery?: true;
}

/** The page that is shown in place of one that is not kept. */
export const AWAY = '/ngoai-tuyen';

/**
 * All that is ever kept: files that never change, pages without anything of a person, and what the catalogue tells
 * everybody. Whatever is not named here passes by: drafts, dossiers, payments, who is signed in, and what was typed.
 */
const RULES: readonly Rule[] = [
  { path: /^\/assets\/[\w.-]+-[\w-]{8}\.\w+$/, first: 'kept' },
  { path: /^\/(tro-giup|ngoai-tuyen)?$/, first: 'network', whateverQuery: true },
  { path: /^\/(theme\.css|favicon\.svg)$/, first: 'network' },
  { path: /^\/thu-tuc\/\d[\d.]*$/, first: 'network' },
  { path: /^\/api\/v1\/procedures\/\d[\d.]*$/, first: 'network' },
];

/** What is done with a request; undefined for one that is none of the worker's business. */
export function keepingOf(method: string, address: string, origin: string): Keeping | undefined {
  const url = new URL(address);
  if (method !== 'GET' || url.origin !== origin) return undefined;
  const rule = RULES.find(({ path }) => path.test(url.pathname));
  if (!rule || (url.search !== '' && !rule.whateverQuery)) return undefined;
  return { first: rule.first, as: url.pathname };
}
