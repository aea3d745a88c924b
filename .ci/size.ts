/**
 * Weighs each tag as a page would load it: its define.ts with everything it imports, lit included, built by the bundler
 * that builds the sample portal and with templates written as short as there, each file gzipped by itself. What is
 * loaded only when met (dynamic imports) is not counted. Fails over its limit, without budget, or with zod on board.
 */
import { basename, dirname } from 'node:path';
import { filesUnder } from './files.js';
import { weigh, type Weight } from './weigh.js';

/**
 * kB gzip, by tag: what a tag should weigh, and the most it may weigh until it does: a little above what it weighs, so
 * that nothing grows unseen. What all tags share (lit, client, look, common words) is about 13 kB, which the
 * first did not foresee. What few forms have of the language of definitions loads with the forms that have it.
 */
const BUDGETS: Record<string, Budget> = {
  'dvc-portal': { goal: 8, limit: 10 },
  'dvc-procedure-search': { goal: 18, limit: 19.8 },
  'dvc-procedure': { goal: 14, limit: 18 },
  'dvc-agency-chooser': { goal: 16, limit: 19 },
  'dvc-filing': { goal: 20, limit: 31.5 },
  'dvc-eform': { goal: 32, limit: 36 },
  'dvc-attachment-uploader': { goal: 24, limit: 26 },
  'dvc-payment-panel': { goal: 18, limit: 15.5 },
  'dvc-dossier-tracker': { goal: 14, limit: 23 },
  'dvc-dossier-list': { goal: 14, limit: 23 },
  'dvc-help': { goal: 12, limit: 14 },
  'dvc-account': { goal: 12, limit: 15.5 },
  'dvc-officer-desk': { goal: 40, limit: 36.5 },
};
/** Parts that a tag loads later and that are weighed with it, since hardly anybody goes without them. */
const WITH: readonly {
  readonly name: string;
  readonly tag: string;
  readonly parts: readonly string[];
  readonly budget: Budget;
}[] = [
  {
    name: 'search with its engine',
    tag: 'dvc-procedure-search',
    parts: ['catalogue.ts'],
    budget: { goal: 18, limit: 31.3 },
  },
  {
    name: 'search till first words',
    tag: 'dvc-procedure-search',
    parts: ['catalogue.ts', 'listing.ts'],
    budget: { goal: 18, limit: 38.3 },
  },
];
/** What the search with its engine adds to a page that shows a procedure too: what all tags share is there already. */
const SEARCH_BESIDE: Budget = { goal: 18, limit: 17.8 };
const NOT_FOR_CITIZENS = new Set(['dvc-officer-desk']);
const ALL_FOR_CITIZENS: Budget = { goal: 110, limit: 93 };

interface Budget {
  readonly goal: number;
  readonly limit: number;
}

let failed = false;
function report(name: string, { kB, zod }: Weight, budget: Budget | undefined): void {
  const verdict = [
    budget === undefined && 'has no budget',
    budget && kB > budget.limit && `over its limit of ${budget.limit}`,
    zod && 'carries zod',
  ].filter(Boolean);
  failed ||= verdict.length > 0;
  const over = budget && kB > budget.goal ? `${(kB - budget.goal).toFixed(1)} over the goal` : '';
  const figures = `${kB.toFixed(1).padStart(7)} of ${String(budget?.goal ?? '?').padStart(3)} kB`;
  console.log(`${name.padEnd(26)}${figures}  ${[over, ...verdict].filter(Boolean).join(', ')}`.trimEnd());
}

const entries = filesUnder('components/elements', 'define.ts').filter((path) =>
  /\/dvc-[^/]+\/define\.ts$/.test(path),
);
const tags = entries.map((path) => ({ path, tag: basename(dirname(path)) }));
for (const { tag, path } of tags) report(tag, await weigh([path]), BUDGETS[tag]);
for (const { name, tag, parts, budget } of WITH) {
  const folder = `components/elements/${tag}`;
  report(name, await weigh([`${folder}/define.ts`, ...parts.map((part) => `${folder}/${part}`)]), budget);
}
const beside = ['dvc-portal', 'dvc-procedure'].map((tag) => `components/elements/${tag}/define.ts`);
const search = ['define.ts', 'catalogue.ts'].map(
  (file) => `components/elements/dvc-procedure-search/${file}`,
);
const [without, whole] = [await weigh(beside), await weigh([...beside, ...search])];
report('search beside a procedure', { kB: whole.kB - without.kB, zod: whole.zod }, SEARCH_BESIDE);
const citizen = tags.filter(({ tag }) => !NOT_FOR_CITIZENS.has(tag)).map(({ path }) => path);
if (citizen.length > 0) report('all for citizens', await weigh(citizen), ALL_FOR_CITIZENS);
process.exitCode = failed ? 1 : 0;
