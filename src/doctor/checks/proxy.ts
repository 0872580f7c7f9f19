import type { Config } from '../../kernel/config.ts';
import { isLoopback } from '../../kernel/net/is-loopback.ts';
import { bad, type Finding, good, note } from '../finding.ts';

/** Whether addresses of callers are believed from the right side. */
export async function checkProxy({
  trustProxy,
  publicUrl,
  host,
}: Pick<Config, 'trustProxy' | 'publicUrl' | 'host'>): Promise<Finding[]> {
  if (trustProxy === true)
    return [
      bad(
        'TRUST_PROXY=true believes every caller the address that he says he has: limits can be evaded.',
        'Name the addresses of your web server, for example TRUST_PROXY=127.0.0.1.',
      ),
    ];
  if (trustProxy === false && publicUrl.startsWith('https:') && isLoopback(host))
    return [
      bad(
        'A web server stands in front, but TRUST_PROXY is not set: all people look like one caller, and share one limit.',
        'Set TRUST_PROXY=127.0.0.1, or the address of your web server.',
      ),
    ];
  if (typeof trustProxy === 'number')
    return [
      note(
        `TRUST_PROXY=${trustProxy} counts proxies: right as long as nobody reaches the house past them.`,
        'Name their addresses instead where you can.',
      ),
    ];
  return [good(trustProxy === false ? 'No proxy is believed.' : `Proxies that are believed: ${trustProxy}.`)];
}
