import { FetchFault } from './fetch-fault.ts';
import type { Sniffed } from './sniff.ts';

const PACKED = ['application/gzip', 'application/x-gzip'];
const PAGES = ['text/html', 'application/xhtml+xml'];

/** "Text/CSV; charset=utf-8" → "text/csv"; a server that says nothing sends bytes (RFC 9110, 8.3). */
export function mediaTypeOf(header: string | undefined): string {
  return header?.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
}

/**
 * Whether a feed may be what its sender calls it. `accepted` are the media types of the connector. A packed file is
 * accepted under the name of its packing, for it is unpacked. Throws `FetchFault` (`wrong-type`).
 */
export function checkMediaType(said: string, accepted: readonly string[], origin: string): void {
  if (accepted.includes(said) || PACKED.includes(said)) return;
  if (PAGES.includes(said)) throw page(origin);
  throw new FetchFault(
    'wrong-type',
    `${origin} sends ${said.replaceAll(/[^\x21-\x7e]/g, '?').slice(0, 80)}, where ${accepted.join(', ')} is expected: check the address and the connector of the source.`,
  );
}

/**
 * Whether the first bytes fit: a page instead of data is told apart although it is called text, and a kind of packing
 * that is not read. `said` is null where nobody said anything (uploads). Throws `FetchFault`.
 */
export function checkBeginning(
  found: Sniffed,
  { said, accepted, origin }: { said: string | null; accepted: readonly string[]; origin: string },
): void {
  if (found === 'html' && !PAGES.some((type) => accepted.includes(type))) throw page(origin);
  if (found === 'gzip' || found === 'html' || found === null) {
    if (said === null || !PACKED.includes(said) || accepted.includes(said) || found === 'gzip') return;
    throw new FetchFault('damaged', `${origin} calls something a gzip file that is none: pack it anew.`);
  }
  if (accepted.includes(`application/${found}`)) return;
  throw new FetchFault(
    'packing',
    `${origin} has a file of the kind ${found}, which is not unpacked: offer it as it is, or as gzip.`,
  );
}

function page(origin: string): FetchFault {
  return new FetchFault(
    'wrong-type',
    `${origin} sends a web page instead of data, perhaps a login or an error page: open the address in a browser and give the one of the data.`,
  );
}
