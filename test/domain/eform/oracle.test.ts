/**
 * The e-form engine beside Form.io's own, on definitions from production, on others put together of them, and
 * submissions made up at random: what shows, what is calculated, and what is right must be the same, save what
 * `oracle/differences.ts` explains.
 *
 * EFORM_CORPUS names the folder of definitions; EFORM_SUBMISSIONS how many each is given (3 by default), EFORM_SEED
 * where their seeds begin (1); EFORM_UNSEEN how many definitions are put together (60), from the same seed on.
 */
import assert from 'node:assert/strict';
import { after, describe, test, type TestContext } from 'node:test';
import { listIn } from '../../../components/domain/eform/json.js';
import { loadForm } from '../../../components/domain/eform/load-form.js';
import { asFormio, marked } from './oracle/as-formio.js';
import { compare, componentsByMark, type Difference } from './oracle/compare.js';
import { corpus, NO_CORPUS } from './oracle/corpus.js';
import { sorted } from './oracle/differences.js';
import { MADE_UP } from './oracle/made-up.js';
import { fillAtRandom } from './oracle/somebody.js';
import { unseen } from './oracle/unseen.js';

const SUBMISSIONS = Number(process.env['EFORM_SUBMISSIONS'] ?? 3);
const SEED = Number(process.env['EFORM_SEED'] ?? 1);
const UNSEEN = Number(process.env['EFORM_UNSEEN'] ?? 60);
const forms = corpus();
/** Small ones run fast: more people fill them. */
const MORE = 10;

function told({ about, address, node, ours, theirs, value, codes, rules }: Difference): string {
  return `${about} ${address} (${node.type}): here ${JSON.stringify(ours)}, there ${JSON.stringify(theirs)}; value ${JSON.stringify(value)}; ${codes.join()} / ${rules.join()}`;
}

const counts = new Map<string, number>();
let points = 0;

/** One definition, filled by so many people. */
async function agrees(definition: unknown, submissions: number, which = ''): Promise<void> {
  const both = marked(definition);
  const form = await loadForm(both);
  const other = asFormio(both);
  const sources = componentsByMark(both);
  for (let seed = SEED; seed < SEED + submissions; seed += 1) {
    const compared = compare(form, other, sources, fillAtRandom(form, seed));
    points += compared.points;
    const { explained, left } = sorted(compared.differences);
    for (const name of explained.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    assert.deepEqual(left.map(told), [], `${which}submission ${String(seed)}`);
  }
  // Somebody may have begun a form and put nothing in it yet.
  assert.ok(form.nodes.size > 0 || listIn(both, 'components').length === 0, which);
}

describe('Form.io’s own engine', () => {
  for (const { file, definition } of MADE_UP)
    test(`agrees on ${file}`, async (t) => {
      quiet(t);
      await agrees(definition, SUBMISSIONS * MORE);
    });

  if (forms.length === 0) test('agrees on definitions from production', { skip: NO_CORPUS });
  for (const { file, definition } of forms)
    test(`agrees on ${file}`, async (t) => {
      quiet(t);
      await agrees(definition, SUBMISSIONS);
    });

  test(`agrees on ${String(UNSEEN)} definitions put together of others`, async (t) => {
    quiet(t);
    for (let seed = SEED; seed < SEED + UNSEEN; seed += 1)
      await agrees(unseen(seed, [...MADE_UP, ...forms]), 2, `definition ${String(seed)}, `);
  });

  after(() => {
    const lines = [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `  ${String(count)} ${name}`);
    process.stdout.write(
      `# compared ${String(points)} points on ${String(forms.length)} definitions\n${lines.join('\n')}\n`,
    );
  });
});

/** Form.io's engine warns of scripts that break off. */
function quiet(t: TestContext): void {
  t.mock.method(console, 'warn', () => undefined);
  t.mock.method(console, 'error', () => undefined);
}
