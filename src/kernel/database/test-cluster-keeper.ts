/** Process of its own: waits until whoever started it is gone, then clears the test cluster away. */
import { rm } from 'node:fs/promises';
import { stopPostmaster } from './embedded/postmaster.ts';
import { identityOf } from './embedded/process-identity.ts';

const [pid, home] = process.argv.slice(2);
const server = identityOf(Number(pid));

process.stdin.resume();
process.stdin.on('end', async () => {
  if (server !== null) await stopPostmaster(server);
  if (home !== undefined) await rm(home, { recursive: true, force: true });
});
