import assert from 'node:assert/strict';
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startBankProcess, TrialBankError } from '../../../../host/node/trial-bank/bank-process.js';
import { bankEnvironment, type BankSettings } from '../../../../host/node/trial-bank/bank-settings.js';
import type { Log } from '../../../../host/ports.js';
import { freePort } from '../../../support/free-port.js';

const root = mkdtempSync(join(tmpdir(), 'dvc-bank-process-'));
after(() => rmSync(root, { recursive: true }));
const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folders = 0;
async function settings(over: Partial<BankSettings> = {}): Promise<BankSettings> {
  return {
    host: '127.0.0.1',
    port: await freePort(),
    folder: join(root, String((folders += 1))),
    merchant: {
      tmnCode: null,
      secret: null,
      name: 'Tỉnh Điện Biên',
      ipnUrl: 'http://127.0.0.1:9/ipn',
      origins: [],
    },
    retry: null,
    ...over,
  };
}

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  );

async function occupied(): Promise<{ port: number; free: () => Promise<void> }> {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

test('listens on its port until it is stopped', async () => {
  const wanted = await settings();
  const bank = startBankProcess(wanted, false, quiet);
  assert.equal(await bank.listening, wanted.port);
  assert.ok(await answers(wanted.port));
  await bank.stop();
  assert.ok(!(await answers(wanted.port)));
});

test('takes another port only where it may', async () => {
  const other = await occupied();
  const named = startBankProcess(await settings({ port: other.port }), false, quiet);
  await assert.rejects(named.listening, (error) => {
    assert.ok(error instanceof TrialBankError);
    assert.match(error.message, /^Port \d+ is in use: choose another TRIAL_BANK_PORT\.$/);
    return true;
  });
  await named.stop();
  const free = startBankProcess(await settings({ port: other.port }), true, quiet);
  const port = await free.listening;
  assert.notEqual(port, other.port);
  assert.ok(await answers(port));
  await free.stop();
  await other.free();
});

test('says which line of its journal it cannot read', async () => {
  const wanted = await settings();
  const first = startBankProcess(wanted, false, quiet);
  await first.listening;
  await first.stop();
  writeFileSync(join(wanted.folder, 'journal.jsonl'), 'no JSON\n');
  const bank = startBankProcess(wanted, false, quiet);
  await assert.rejects(bank.listening, /Line 1 of .+ is not readable/);
  await bank.stop();
});

test('is started again on its port when it dies', async () => {
  const wanted = await settings();
  const events: string[] = [];
  let again: () => void = () => undefined;
  const restarted = new Promise<void>((resolve) => (again = resolve));
  const bank = startBankProcess(wanted, true, {
    ...quiet,
    warn(event) {
      events.push(event);
      if (event === 'trial-bank-started-again') again();
    },
  });
  await bank.listening;
  process.kill(bank.id() ?? 0, 'SIGKILL');
  await restarted;
  assert.deepEqual(events, ['trial-bank-ended', 'trial-bank-started-again']);
  assert.ok(await answers(wanted.port));
  await bank.stop();
  assert.ok(!(await answers(wanted.port)));
});

test('ends when the host that started it is gone', async () => {
  const wanted = await settings();
  const child = fork('host/node/trial-bank/main.ts', [], {
    env: { ...process.env, ...bankEnvironment(wanted) },
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  assert.deepEqual((await once(child, 'message'))[0], { listening: wanted.port });
  const exited = once(child, 'exit');
  child.disconnect();
  assert.deepEqual(await exited, [0, null]);
});
