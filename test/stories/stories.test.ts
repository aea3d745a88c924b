/** Opens every story of the built Storybook: it must be drawn, its play must succeed, and axe must find nothing grave. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
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

/** What `listen.js` leaves in the page. */
interface Listener {
  heard: Heard;
  goOnTo(id: string): void;
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

test('every tag has stories, in English, in the dark and on a narrow screen too', () => {
  const tags = readdirSync('components/elements').filter((folder) =>
    existsSync(`components/elements/${folder}/${folder}.ts`),
  );
  assert.ok(tags.length > 0);
  for (const tag of tags) {
    const names = stories.filter(({ title }) => title === `Elements/${tag}`).map(({ name }) => name);
    // What draws nothing of its own has no look.
    const expected = tag === 'dvc-portal' ? ['Around'] : ['English', 'Dark', 'Narrow 320', 'Slow', 'Offline'];
    assert.deepEqual(
      expected.filter((name) => !names.includes(name)),
      [],
      tag,
    );
  }
});

test('a blank form can be had, though no host is there that a browser could go to', async () => {
  const page = await newPage();
  await watch(page, 'elements-dvc-procedure--full');
  const link = page.locator('a[download]').first();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: PATIENCE }), link.click()]);
  assert.match(download.suggestedFilename(), /^Tờ khai.+\.pdf$/);
  await page.close();
});

/** Pages that wait for their next story: going on in a page is some times quicker than loading Storybook anew. */
const idle: Page[] = [];

// Several at a time, since much of a story is waiting.
describe('stories', { concurrency: 3 }, () => {
  for (const { id, title, name } of stories) {
    test(`${title}: ${name}`, async () => {
      const page = idle.pop() ?? (await newPage());
      const thrown: string[] = [];
      const hear = (error: Error): void => void thrown.push(error.stack ?? error.message);
      page.on('pageerror', hear);
      try {
        const { finished, errors } = await watch(page, id);
        assert.deepEqual([...thrown, ...errors], []);
        assert.ok(finished);
        assert.equal(grave(finished).join('\n'), '');
        assert.ok(
          finished.reporters.some(({ type }) => type === 'a11y'),
          'axe did not look at it',
        );
        assert.deepEqual(await overflow(page), [], 'wider than its place');
        const explained = finished.reporters.some(({ status }) => status === 'failed');
        assert.ok(finished.status === 'success' || explained, 'the story ended with an error');
        page.off('pageerror', hear);
        idle.push(page);
      } catch (error) {
        // Whatever went wrong must not reach the next story.
        await page.close();
        throw error;
      }
    });
  }
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  await page.addInitScript({ path: 'test/stories/listen.js' });
  return page;
}

/** Shows a story and waits for its end, or for what kept it from ending. */
async function watch(page: Page, id: string): Promise<Heard> {
  const isOpen = page.url().startsWith(server.url);
  if (isOpen) await page.evaluate((id) => (globalThis as unknown as Listener).goOnTo(id), id);
  else await page.goto(`${server.url}/iframe.html?viewMode=story&id=${id}`);
  const heard = await page.waitForFunction(
    (id) => {
      const { heard } = globalThis as unknown as Listener;
      return heard.finished?.storyId === id || heard.errors.length > 0 ? heard : undefined;
    },
    id,
    { timeout: PATIENCE },
  );
  return (await heard.jsonValue()) as Heard;
}

/** The widths of what does not fit into the place that a story was given. */
async function overflow(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-width]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ scrollWidth }) => scrollWidth),
  );
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
