/** Opens every story of the built Storybook: it must be drawn, its play must succeed, and axe must find nothing grave. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launch } from '../support/browser.js';
import { serveFolder } from '../support/static-server.js';

interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What Storybook says when a story is over. */
interface Finished {
  storyId: string;
  status: 'success' | 'error';
  reporters: {
    type: string;
    status: 'passed' | 'failed' | 'warning';
    result: { violations?: Violation[] };
  }[];
}

interface Heard {
  finished?: Finished;
  errors: string[];
}

const PATIENCE = 60_000;
const FOLDER = 'dist/storybook';

const { entries } = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')) as {
  entries: Record<string, { id: string; type: string; title: string; name: string }>;
};
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const server = await serveFolder(FOLDER);
const browser = await launch();
after(async () => {
  await browser.close();
  await server.close();
});

test('there are stories', () => {
  assert.ok(stories.length > 0);
});

for (const { id, title, name } of stories) {
  test(`${title}: ${name}`, async () => {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    try {
      const { finished, errors } = await watch(
        await context.newPage(),
        `${server.url}/iframe.html?viewMode=story&id=${id}`,
      );
      assert.deepEqual(errors, []);
      assert.ok(finished);
      assert.equal(grave(finished).join('\n'), '');
      assert.ok(
        finished.reporters.some(({ type }) => type === 'a11y'),
        'axe did not look at it',
      );
      const explained = finished.reporters.some(({ status }) => status === 'failed');
      assert.ok(finished.status === 'success' || explained, 'the story ended with an error');
    } finally {
      await context.close();
    }
  });
}

/** Opens a story and waits for its end, or for what kept it from ending. */
async function watch(page: Page, url: string): Promise<Heard> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await page.addInitScript({ path: 'test/stories/listen.js' });
  await page.goto(url);
  const heard = await page.waitForFunction(
    () => {
      const { heard } = globalThis as unknown as { heard: Heard };
      return heard.finished || heard.errors.length > 0 ? heard : undefined;
    },
    undefined,
    { timeout: PATIENCE },
  );
  const { finished, errors: told } = (await heard.jsonValue()) as Heard;
  return { ...(finished && { finished }), errors: [...errors, ...told] };
}

function grave({ reporters }: Finished): string[] {
  const violations = reporters.flatMap(({ type, result }) =>
    type === 'a11y' ? (result.violations ?? []) : [],
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => [
      `${id}: ${help}`,
      ...nodes.map(({ html, failureSummary }) => `  ${html}\n    ${failureSummary ?? ''}`),
    ]);
}
