import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface VisitorOptions {
  readonly width?: number;
  readonly height?: number;
  /** Complaints of the browser that belong to what is tried, such as a refused request. */
  readonly expected?: readonly RegExp[];
  /** Whether pages may keep themselves on the device; by default all comes from the host, as tests watch it come. */
  readonly keepsOffline?: boolean;
}

/** How long a page may take to show what it should. */
const PATIENCE = 15_000;

/** Where to put a picture of each step, to look at by eye; no pictures when it is not set. */
const PICTURES = process.env['JOURNEY_PICTURES'];

/**
 * What reaches beyond the window's edge, elements' insides included; what scrolls by itself may hold more than it shows.
 * As text, for the reason given below.
 */
const BEYOND = `(() => {
  const edge = document.scrollingElement.clientWidth;
  const beyond = document.scrollingElement.scrollWidth > edge ? ['the page: ' + document.scrollingElement.scrollWidth] : [];
  const look = (root) => {
    for (const element of root.children) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const scrolls = /auto|scroll|hidden|clip/.test(style.overflowX);
      if (style.display === 'none' || element.localName === 'option') continue;
      if (box.width > 1 && (box.right > edge + 1 || (box.left < -1 && box.right > 0))) {
        beyond.push(element.localName + '.' + element.className + ' ' + Math.round(box.left) + '–' + Math.round(box.right) + ': ' + element.textContent.trim().slice(0, 40));
      }
      if (scrolls) continue;
      look(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document.body);
  return beyond.slice(0, 12);
})()`;

/** What the browser's driver says where a page may keep nothing. */
const KEEPS_NOTHING = /Service Worker registration blocked/;

const here = new Set<Visitor>();

/** Takes a picture of what everybody sees, when pictures are wanted. */
export async function pictureAll(name: string): Promise<void> {
  for (const [index, visitor] of [...here].entries()) await visitor.picture(`${name}-${index}`);
}

/**
 * Somebody with a browser of their own: cookies apart from everybody else's, and each page watched for errors,
 * complaints on the console and breaches of the policy.
 */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #expected: RegExp[];
  readonly #complaints: string[] = [];
  #pictures = 0;

  private constructor(context: BrowserContext, page: Page, expected: readonly RegExp[]) {
    this.#context = context;
    this.page = page;
    this.#expected = [...expected];
  }

  /** @param origin the address that pages are named from */
  static async arrive(browser: Browser, origin: string, options: VisitorOptions = {}): Promise<Visitor> {
    const { width = 1280, height = 800, expected = [], keepsOffline = false } = options;
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width, height },
      reducedMotion: 'reduce',
      serviceWorkers: keepsOffline ? 'allow' : 'block',
    });
    context.setDefaultTimeout(PATIENCE);
    // As text: a function would carry helpers of the test's compiler that the page does not have.
    await context.addInitScript(
      `addEventListener('securitypolicyviolation', (breach) =>
        console.error('policy breached: ' + breach.violatedDirective + ' by ' + breach.blockedURI + ' at ' + breach.sourceFile + ':' + breach.lineNumber));`,
    );
    const visitor = new Visitor(context, await context.newPage(), [...expected, KEEPS_NOTHING]);
    visitor.#watch(visitor.page);
    context.on('page', (page) => visitor.#watch(page));
    here.add(visitor);
    return visitor;
  }

  /** From now on, complaints like this belong to what is tried. */
  expect(...complaints: RegExp[]): void {
    this.#expected.push(...complaints);
  }

  /** Runs what opens another page, and answers that page. */
  async opens(work: () => Promise<void>): Promise<Page> {
    const [page] = await Promise.all([this.#context.waitForEvent('page'), work()]);
    return page;
  }

  /** Fails when a browser complained of anything that does not belong to what is tried. */
  assertCalm(): void {
    assert.deepEqual(this.#complaints, []);
  }

  /** Fails when the page is wider than its window, or anything in it reaches beyond. */
  async assertNoSideways(where: string): Promise<void> {
    assert.deepEqual(await this.page.evaluate(BEYOND), [], where);
  }

  /** Takes a picture of the whole page when pictures are wanted. */
  async picture(name: string, page: Page = this.page): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    const number = String(++this.#pictures).padStart(2, '0');
    await page.screenshot({ path: join(PICTURES, `${name.replace('#', number)}.png`), fullPage: true });
  }

  async leave(): Promise<void> {
    here.delete(this);
    await this.#context.close();
  }

  #watch(page: Page): void {
    const complain = (what: string): void => {
      if (!this.#expected.some((known) => known.test(what))) this.#complaints.push(what);
    };
    page.on('pageerror', (error) => complain(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        complain(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
  }
}
