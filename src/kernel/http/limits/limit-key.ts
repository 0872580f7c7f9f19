import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** New at each start: what is counted under a digest is of no use outside of this process. */
const SECRET = randomBytes(32);

/** Under what a caller is counted: the person, else a keyed digest of the address, so that no address is kept. */
export function limitKey(caller: { person: { id: string } | null; ip: string }): string {
  if (caller.person !== null) return `person ${caller.person.id}`;
  return createHmac('sha256', SECRET).update(network(caller.ip)).digest('base64url');
}

/** An IPv4 address, or the /64 of an IPv6 address: a household has at least that many. */
export function network(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  // Through the parser of addresses, which writes every address in one way: "[2001:db8::1]".
  const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':');
}
