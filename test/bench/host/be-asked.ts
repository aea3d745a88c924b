import type { Said, Told } from './servers.js';

/** Tells the process that measures that this one is ready, and answers what it asks. */
export function beAsked(prepare: () => Promise<void> = () => Promise.resolve()): void {
  const say = (message: Said): void => void process.send?.(message);
  process.on('message', (told: Told) => {
    if (told === 'prepare') return void prepare().then(() => say({ ready: true }));
    const { user, system } = process.cpuUsage();
    say({ cpu: (user + system) / 1000 });
  });
  // Nobody is left to serve.
  process.on('disconnect', () => process.exit());
  say({ ready: true });
}
