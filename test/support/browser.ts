import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import unpackable from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** How to start a Chromium: where it lies, with which arguments and in which environment. */
export interface BrowserCommand {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const ARGS = [
  // The pages under test are our own, and containers that run as root have no sandbox to offer.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const UNPACKED = join(CACHE, 'dvc-chromium');

let found: Promise<BrowserCommand> | undefined;

/**
 * Finds a Chromium for tests: `CHROME_PATH`, else an installed one, else the one that comes with the
 * development packages, unpacked once into `node_modules/.cache/dvc-chromium`.
 */
export function browserPath(): Promise<BrowserCommand> {
  return (found ??= find());
}

/** Starts that Chromium under playwright; the caller closes it. */
export async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await browserPath();
  return chromium.launch({ executablePath, args, env, headless: true });
}

async function find(): Promise<BrowserCommand> {
  const installed = [process.env['CHROME_PATH'], ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args: ARGS, env: inherited() };
  if (!existsSync(UNPACKED)) await unpack();
  return { executablePath: join(UNPACKED, 'chromium'), args: ARGS, env: environment() };
}

/** Unpacks beside the final place and renames, so that two test runs at once never see half a browser. */
async function unpack(): Promise<void> {
  const draft = join(CACHE, `dvc-chromium-${process.pid}`);
  await mkdir(draft, { recursive: true });
  await withEnvironment(
    // The package unpacks its copy of the NSS libraries only where it believes to be on a bare cloud function.
    { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    () => unpackable.executablePath(),
  );
  await writeFile(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${UNPACKED}/fonts</dir><cachedir>${UNPACKED}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    await rename(draft, UNPACKED);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** What the unpacked browser needs on this machine: libraries and fonts of its own only where the system has none. */
function environment(): Record<string, string> {
  const env = inherited();
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(UNPACKED, 'fonts.conf');
  if (starts(env).ok) return env;
  env['LD_LIBRARY_PATH'] = [join(UNPACKED, 'al2023', 'lib'), env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  const second = starts(env);
  if (second.ok) return env;
  throw new Error(
    `No browser for the tests: install Chrome or Chromium, or set CHROME_PATH.\n${second.said}`,
  );
}

function starts(env: Record<string, string>): { ok: boolean; said: string } {
  const run = spawnSync(join(UNPACKED, 'chromium'), ['--version', '--no-sandbox'], { env, encoding: 'utf8' });
  return { ok: run.status === 0, said: run.stderr || String(run.error ?? '') };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function withEnvironment<T>(extra: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = Object.keys(extra).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, extra);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}
