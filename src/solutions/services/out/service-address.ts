/**
 * Addresses of services and offices that feeds brought: a name for people, and the end of the id, by which they are
 * found. The name part may be wrong or old. Services of the base catalogue keep their own, shorter ones. Pure.
 */
import { slugOf } from '../../../kernel/places/slug.ts';

/** Last digits of an id: the column `tail` of the tables. */
const TAIL = 8;
/** The name part ends at a word before this length: addresses are read aloud and printed. */
const LONGEST_SLUG = 60;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAMED = /^(?:([a-z0-9-]+)-)?([0-9a-f]{8})$/;

export interface Named {
  id: string;
  name: string;
}

/** What the last part of an address says: the whole id (older addresses), or its end and a name that may be old. */
export type RecordAddress = { kind: 'id'; id: string } | { kind: 'tail'; tail: string; slug: string };

/** Page below a place: "dienste/hundesteuer-anmelden-1f2e3d4c". */
export function serviceAddress(service: Named): string {
  return `dienste/${lastPart(service, 'leistung')}`;
}

/** Page below a place: "dienste/stelle/buergerbuero-mitte-1f2e3d4c". */
export function officeAddress(office: Named): string {
  return `dienste/stelle/${lastPart(office, 'stelle')}`;
}

/** null: no such address ("hundesteuer", "umzug"). */
export function readAddress(part: string): RecordAddress | null {
  if (UUID.test(part)) return { kind: 'id', id: part };
  const found = NAMED.exec(part);
  if (found === null) return null;
  return { kind: 'tail', tail: found[2] ?? '', slug: found[1] ?? '' };
}

/**
 * The one that is meant, of those that an address may mean: two ids may end alike, and then the name decides. null:
 * none, or nobody can tell.
 */
export function pickAddressed<T extends Named>(address: RecordAddress, candidates: readonly T[]): T | null {
  if (address.kind === 'id') return candidates.find(({ id }) => id === address.id) ?? null;
  const meant = candidates.filter(({ id }) => id.endsWith(address.tail));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const byName = meant.filter(({ name }) => address.slug !== '' && shortSlug(name, '') === address.slug);
  return byName.length === 1 ? (byName[0] ?? null) : null;
}

function lastPart({ id, name }: Named, unnamed: string): string {
  return `${shortSlug(name, unnamed)}-${id.slice(-TAIL)}`;
}

function shortSlug(name: string, unnamed: string): string {
  const slug = slugOf(name, unnamed);
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf('-', LONGEST_SLUG);
  return slug.slice(0, end > 0 ? end : LONGEST_SLUG);
}
