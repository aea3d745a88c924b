/**
 * Runs every kind of test and adds up. `npm test` runs all; `npm test -- elements` one kind;
 * `npm test -- elements test/elements/dvc-eform.test.ts` one file. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder, isStale } from './files.js';

interface Kind {
  name: string;
  files: () => string[];
  /** What must be built before, each as arguments to node. */
  before?: () => string[][];
  command: string[];
}

/** Twenty minutes for a file; four hours where somebody has asked for a long run. */
const LONG = ['EFORM_SUBMISSIONS', 'EFORM_UNSEEN', 'EFORM_FUZZ', 'EFORM_CORPUS'].some(
  (name) => process.env[name],
);
const NODE_TESTS = [
  '--import',
  'tsx',
  '--test',
  `--test-timeout=${LONG ? '14400000' : '1200000'}`,
  '--test-reporter=./.ci/count-reporter.js',
];
const IN_A_BROWSER = ['test/elements/', 'test/stories/', 'test/journeys/'];
const inTests = (folder: string): string[] => filesUnder(folder, '.test.ts');

const KINDS: Kind[] = [
  {
    name: 'node',
    files: () => inTests('test').filter((path) => !IN_A_BROWSER.some((folder) => path.startsWith(folder))),
    command: NODE_TESTS,
  },
  {
    name: 'elements',
    files: () => inTests('test/elements'),
    command: ['--import', 'tsx', '.ci/test-elements.ts'],
  },
  {
    name: 'stories',
    files: () => (filesUnder('stories', '.stories.ts').length > 0 ? inTests('test/stories') : []),
    before: () =>
      isStale('dist/storybook/index.html', [
        'components',
        'host',
        'mocks',
        'stories',
        '.storybook',
        'package.json',
      ])
        ? [
            [
              'node_modules/storybook/dist/bin/dispatcher.js',
              'build',
              '--disable-telemetry',
              '--loglevel',
              'warn',
              '-c',
              '.storybook',
              '-o',
              'dist/storybook',
            ],
          ]
        : [],
    command: NODE_TESTS,
  },
  {
    name: 'journeys',
    files: () => inTests('test/journeys'),
    before: () => [['--import', 'tsx', '.ci/portal-if-stale.ts']],
    command: NODE_TESTS,
  },
];

interface Outcome {
  passed: number;
  failed: number;
  note: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'dvc-test-'));

function run({ name, files, before, command }: Kind, chosen: string[]): Outcome {
  const found = chosen.length > 0 ? chosen : files();
  if (found.length === 0) return { passed: 0, failed: 1, note: 'has no tests' };
  for (const step of before?.() ?? []) {
    if (spawnSync(process.execPath, step, { stdio: 'inherit' }).status !== 0) {
      return { passed: 0, failed: 1, note: 'could not be built' };
    }
  }
  const counts = join(scratch, name);
  const { status } = spawnSync(process.execPath, [...command, ...found], {
    stdio: 'inherit',
    env: { ...process.env, TEST_COUNTS: counts },
  });
  return judge(counts, status);
}

/** The numbers a runner left; a runner that left none, ran none or ended badly counts as a failure. */
function judge(counts: string, status: number | null): Outcome {
  let outcome: Outcome;
  try {
    outcome = { ...(JSON.parse(readFileSync(counts, 'utf8')) as Omit<Outcome, 'note'>), note: '' };
  } catch {
    return { passed: 0, failed: 1, note: 'broke down' };
  }
  if (outcome.failed > 0) return outcome;
  if (status !== 0) return { ...outcome, failed: 1, note: 'ended badly' };
  if (outcome.passed === 0) return { ...outcome, failed: 1, note: 'ran no test' };
  return outcome;
}

const words = process.argv.slice(2);
const unknown = words.filter((word) => !word.endsWith('.ts') && !KINDS.some(({ name }) => name === word));
if (unknown.length > 0)
  throw new Error(`Unknown: ${unknown.join(' ')}. Known: ${KINDS.map(({ name }) => name).join(' ')}`);
const kinds = KINDS.filter(({ name }) => words.includes(name));
const chosen = words.filter((word) => word.endsWith('.ts'));
if (chosen.length > 0 && kinds.length !== 1) throw new Error('Name one kind before the files');

const outcomes = (kinds.length > 0 ? kinds : KINDS).map((kind) => {
  console.log(`\n— ${kind.name}`);
  return { name: kind.name, ...run(kind, chosen) };
});
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, note } of outcomes) {
  console.log(
    `${name.padEnd(10)}${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed  ${note}`.trimEnd(),
  );
}
const total = (which: 'passed' | 'failed'): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[which], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
