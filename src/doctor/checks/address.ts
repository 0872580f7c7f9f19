import type { Config } from '../../kernel/config.ts';
import { isLoopback } from '../../kernel/net/is-loopback.ts';
import { bad, type Finding, good, isPublic } from '../finding.ts';

/** Whether people reach the house by https. */
export async function checkAddress({
  publicUrl,
  host,
}: Pick<Config, 'publicUrl' | 'host'>): Promise<Finding[]> {
  if (publicUrl.startsWith('https:')) return [good(`People reach the house at ${publicUrl}, encrypted.`)];
  if (isPublic({ publicUrl }) || !isLoopback(host))
    return [
      bad(
        `People reach the house without encryption (PUBLIC_URL=${publicUrl}, HOST=${host}): whoever listens can take over sessions, and passkeys do not work.`,
        'Put a web server with TLS in front, set PUBLIC_URL=https://… and leave HOST at 127.0.0.1.',
      ),
    ];
  return [good('The house is reachable from this machine only.')];
}
