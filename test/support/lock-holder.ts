/** Takes the lock of the folder that it is told, says how that went, and keeps it until killed. */
import { lockFolder } from '../../host/node/folder-lock.js';

const [folder = ''] = process.argv.slice(2);
try {
  await lockFolder(folder);
  process.send?.('taken');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.send?.(error instanceof Error ? error.message : 'failed');
  process.disconnect();
}
