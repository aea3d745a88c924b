import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryFiles } from '../../../host/adapters/memory-files.js';
import { memoryRecords } from '../../../host/adapters/memory-records.js';
import { keepSwept } from '../../../host/node/sweeper.js';

test('one sweep takes all that is over, however much came together since the last', async () => {
  const records = memoryRecords();
  const reply = { digest: '', body: { status: 200, headers: {}, text: '' } };
  const many = Array.from({ length: 1201 }, (_, at) => ({
    ...reply,
    id: String(at),
    createdAt: '2020-01-01T08:00:00+07:00',
  }));
  await records.transaction((tx) => tx.replies.load(many));
  const swept = new Promise((resolve) => {
    const note = (event: string, fields?: unknown): void => void (event === 'swept' && resolve(fields));
    const sweeper = keepSwept(records, memoryFiles(), { info: note, warn: note, error: note });
    sweeper.stop();
  });
  assert.deepEqual(await swept, { removed: many.length });
  assert.deepEqual(await records.transaction((tx) => tx.replies.find()), []);
});
