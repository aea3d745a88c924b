/** Runs tests of elements in a real browser: `node --import tsx .ci/test-elements.ts FILES…`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import type { TestSession, TestSuiteResult } from '@web/test-runner-core';
import { browserPath } from '../test/support/browser.js';

const { executablePath, args, env } = await browserPath();

interface Counts {
  passed: number;
  failed: number;
}

function sum(all: Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
  };
}

function countSuite({ tests, suites }: TestSuiteResult): Counts {
  const passed = tests.filter((test) => test.passed).length;
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return sum([{ passed, failed }, ...suites.map(countSuite)]);
}

/** A file that broke down, or that holds no test, counts as one failure. */
function countSession({ testResults, errors, passed }: TestSession): Counts {
  const counts = testResults ? countSuite(testResults) : { passed: 0, failed: 0 };
  const told = counts.failed > 0 || (passed && errors.length === 0 && counts.passed > 0);
  return told ? counts : { ...counts, failed: 1 };
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [name],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    files: process.argv.slice(2),
    rootDir: process.cwd(),
    nodeResolve: { exportConditions: ['dvc-source', 'development', 'browser'] },
    plugins: [
      esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' }),
      {
        name: 'service-worker-of-the-mocks',
        serve: ({ path }) =>
          path === '/mockServiceWorker.js'
            ? { type: 'js', body: readFileSync('.storybook/public/mockServiceWorker.js', 'utf8') }
            : undefined,
      },
      // What is written for node and CommonJS too has to be made ready for a page, as a page's bundler would.
      ...['tus-js-client'].map((name) => ({
        name: `bundled ${name}`,
        resolveImport: ({ source }: { source: string }) =>
          source === name ? `/bundled/${name}.js` : undefined,
        serve: async ({ path }: { path: string }) =>
          path === `/bundled/${name}.js` ? { type: 'js', body: await bundled(name) } : undefined,
      })),
    ],
    browsers: [chromeLauncher({ launchOptions: { executablePath, args, env, headless: 'shell' } })],
    concurrency: 2,
    browserStartTimeout: 60_000,
    testsFinishTimeout: 120_000,
    testFramework: { config: { timeout: '10000' } },
    // Lit says on every page that it runs in development; nobody needs it in a test's output.
    filterBrowserLogs: ({ args: [first] }) => !String(first).includes('Lit is in dev mode'),
    reporters: [
      defaultReporter({ reportTestResults: true, reportTestProgress: false }),
      {
        onTestRunFinished({ sessions }) {
          const counts = sum(sessions.map(countSession));
          const target = process.env['TEST_COUNTS'];
          if (target) writeFileSync(target, JSON.stringify(counts));
          console.log(`${counts.passed} passed, ${counts.failed} failed`);
        },
      },
    ],
  },
});
if (!runner) throw new Error('The test runner did not start');
runner.on('stopped', (passed) => process.exit(passed ? 0 : 1));
runner.on('finished', () => void runner.stop());
