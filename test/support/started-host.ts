import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startHostProcess, type HostProcess } from './running-host.js';

/** A host with a folder and a port of its own, that can be cut off and started again where it was. */
export class StartedHost {
  readonly url: string;
  readonly #env: Readonly<Record<string, string>>;
  #process: HostProcess | undefined;
  #said = '';

  private constructor(env: Readonly<Record<string, string>>, process: HostProcess) {
    this.#env = env;
    this.#process = process;
    this.url = process.url;
  }

  /** @param settings what to set besides the folder; the port too, where others must know it before */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<StartedHost> {
    const port = settings['PORT'] ?? String(await freePort());
    const env = {
      ...settings,
      PORT: port,
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'dvc-journey-')),
    };
    try {
      return new StartedHost(env, await startHostProcess(env));
    } catch (error) {
      rmSync(env.DATA_DIR, { recursive: true });
      throw error;
    }
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#said = this.said();
    await this.#process?.kill();
    this.#process = undefined;
  }

  /** Starts it again with the folder and the port it had. */
  async startAgain(): Promise<void> {
    this.#process = await startHostProcess(this.#env);
  }

  /** What it has said so far, in all its lives. */
  said(): string {
    return this.#said + (this.#process?.said() ?? '');
  }

  /** Ends it and takes its folder away. */
  async close(): Promise<void> {
    await this.#process?.stop();
    rmSync(this.#env['DATA_DIR'] ?? '', { recursive: true, force: true });
  }
}
