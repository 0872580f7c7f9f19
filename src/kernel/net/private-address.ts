import { BlockList, isIP } from 'node:net';

/** Networks that no outside address may lead to: this machine, the house's own network, multicast, reserved. */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv4');
/** Of IPv6 only what is handed out to the world is public; the rest, and what hides an IPv4 address, is not. */
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
const HIDING = new BlockList();
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  HIDING.addSubnet(network, bits, 'ipv6');

/** True for an IP address (no host name) inside a private, local or reserved network, and for what is no address. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 4) return INSIDE.check(bare, 'ipv4');
  if (version !== 6) return true;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined) return INSIDE.check(mapped, 'ipv4');
  return !WORLD.check(bare, 'ipv6') || HIDING.check(bare, 'ipv6');
}
