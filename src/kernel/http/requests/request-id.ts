import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What proxies write: a UUID, or 32 hexadecimal digits. Nothing that could carry a name or an address. */
const WELL_FORMED = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Makes the id of each request; one that came in is kept only where a proxy of ours stands in front. */
export function requestIds(trustsProxy: boolean): (raw: Pick<IncomingMessage, 'headers'>) => string {
  if (!trustsProxy) return () => randomUUID();
  return ({ headers }) => {
    const given = headers['x-request-id'];
    return typeof given === 'string' && WELL_FORMED.test(given) ? given.toLowerCase() : randomUUID();
  };
}
