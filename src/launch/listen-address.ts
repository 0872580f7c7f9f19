/** Where the house listens, and why it cannot. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartError } from '../kernel/start/start-error.ts';

export interface ListenAddress {
  host: string;
  port: number;
}

/** Asked first of all, so that nobody waits for a database only to hear this. Throws a `StartError`. */
export async function requireFreePort(address: ListenAddress): Promise<void> {
  const server = createServer();
  try {
    server.listen(address);
    await once(server, 'listening');
  } catch (error) {
    throw explainListenError(error, address);
  }
  server.close();
  await once(server, 'close');
}

/** Also for what `listen` itself throws: somebody may have been faster. */
export function explainListenError(error: unknown, { host, port }: ListenAddress): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StartError('port', sentence(code, host, port), { cause: error });
}

function sentence(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use by another program: stop that one, or choose another port (PORT=${port < 65_535 ? port + 1 : 8080}).`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: choose one from 1024 on (PORT=8080).`;
    case 'EADDRNOTAVAIL':
      return `${host} is no address of this machine: set HOST to one that is, for example HOST=127.0.0.1.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host name ${host} is not known: set HOST to an address of this machine, for example HOST=127.0.0.1.`;
    default:
      return `It is not possible to listen on ${host}, port ${port} (${code}): set HOST and PORT to other values.`;
  }
}
