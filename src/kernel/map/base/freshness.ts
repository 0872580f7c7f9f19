import type { IncomingHttpHeaders } from 'node:http';

/** Where the source says nothing: a map changes slowly. */
const DEFAULT_SECONDS = 86_400;
const LONGEST_SECONDS = 30 * 86_400;

/**
 * For how many seconds an answer may be believed, as its Cache-Control says (`s-maxage` before `max-age`, less its
 * `age`); null: it may not be kept. At most 30 days.
 */
export function freshSeconds(headers: IncomingHttpHeaders): number | null {
  const control = headers['cache-control']?.toLowerCase() ?? '';
  if (/(^|[\s,])(no-store|private)($|[\s,=])/.test(control)) return null;
  if (/(^|[\s,])no-cache($|[\s,=])/.test(control)) return 0;
  const said = secondsOf(control, 's-maxage') ?? secondsOf(control, 'max-age');
  if (said === null) return DEFAULT_SECONDS;
  const age = /^\d{1,9}$/.test(headers.age ?? '') ? Number(headers.age) : 0;
  return Math.min(Math.max(0, said - age), LONGEST_SECONDS);
}

function secondsOf(control: string, name: string): number | null {
  const found = new RegExp(`(?:^|[\\s,])${name}\\s*=\\s*"?(\\d{1,12})`).exec(control)?.[1];
  return found === undefined ? null : Number(found);
}
