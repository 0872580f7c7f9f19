/** When a stored answer was made, by the server's clock: the clock of a device may be a day off. */
import { DEVICE_HEADER, NOW_HEADER, SIZE_HEADER, STORED_HEADER } from './names.ts';

export interface Stamp {
  /** Milliseconds since 1970: the server's clock and this device's at the same moment. */
  server: number;
  device: number;
  size: number;
}

/** Whether an answer may be stored: complete, our own, and not forbidden to be kept. */
export function isStorable({
  status,
  type,
  headers,
}: Pick<Response, 'status' | 'type' | 'headers'>): boolean {
  return status === 200 && type === 'basic' && !/no-store/.test(headers.get('cache-control') ?? '');
}

/** The same answer with its stamp, ready to be stored. Reads the body of what it is given. */
export async function stamped(
  response: Response,
  device: number,
): Promise<{ response: Response; stamp: Stamp }> {
  const body = await response.arrayBuffer();
  const date = Date.parse(response.headers.get('date') ?? '');
  const stamp = { server: Number.isNaN(date) ? device : date, device, size: body.byteLength };
  const headers = new Headers(response.headers);
  headers.set(STORED_HEADER, new Date(stamp.server).toISOString());
  headers.set(DEVICE_HEADER, String(device));
  headers.set(SIZE_HEADER, String(stamp.size));
  // The body is stored as it is read: unpacked.
  headers.delete('content-encoding');
  headers.delete('content-length');
  return { response: new Response(body, { status: response.status, headers }), stamp };
}

/** Null for an answer that was stored by something that knew no stamps. */
export function stampOf(headers: Headers): Stamp | null {
  const server = Date.parse(headers.get(STORED_HEADER) ?? '');
  const [device, size] = [DEVICE_HEADER, SIZE_HEADER].map((name) => Number(headers.get(name) ?? Number.NaN));
  if (device === undefined || size === undefined) return null;
  return [server, device, size].some(Number.isNaN) ? null : { server, device, size };
}

/**
 * What the server's clock shows now: its time then and what has passed on this device since.
 * Never before the answer was made, however the device's clock was set meanwhile.
 */
export function serverNow({ server, device }: Stamp, deviceNow: number): number {
  return server + Math.max(0, deviceNow - device);
}

/** Told to the page with everything that comes from the cache. */
export function withNow(headers: Headers, deviceNow: number): Headers {
  const told = new Headers(headers);
  const stamp = stampOf(headers);
  if (stamp !== null) told.set(NOW_HEADER, new Date(serverNow(stamp, deviceNow)).toISOString());
  return told;
}
