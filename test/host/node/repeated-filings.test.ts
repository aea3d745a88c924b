import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PostgresDialect } from 'kysely';
import { sqlRecords, type SqlRecords } from '../../../host/adapters/sql-records.js';
import { openPglite } from '../../../host/node/pglite.js';
import { openPostgres } from '../../../host/node/postgres.js';
import { startPostgres } from '../../support/embedded-postgres.js';
import { testWorld } from '../fixtures.js';
import { fileRepeatedly } from '../repeated-filings.js';

/** Filings on each kind of records; `FILINGS=200` for as many as on memory. */
const FILINGS = Number(process.env['FILINGS'] ?? 20);

const folder = mkdtempSync(join(tmpdir(), 'dvc-repeats-'));
const server = await startPostgres();
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const kinds: readonly (readonly [name: string, open: () => Promise<SqlRecords>])[] = [
  [
    'PostgreSQL',
    async () => sqlRecords(new PostgresDialect({ pool: openPostgres(await server.newDatabase(), quiet) })),
  ],
  ['PGlite', async () => sqlRecords(new PostgresDialect({ pool: (await openPglite(folder)).pool }))],
];

for (const [name, open] of kinds) {
  test(`${FILINGS} filings on ${name}, each sent ten times at once, make as many dossiers`, async () => {
    const records = await open();
    try {
      await records.migrate();
      await fileRepeatedly(await testWorld({}, { records }), FILINGS);
    } finally {
      await records.close();
    }
  });
}
