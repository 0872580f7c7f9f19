/** The licence that a record names of its own. Pure. */
import { licenceFault, licenceOf } from '../../../kernel/attribution/licences.ts';

/** Addresses of Creative Commons: "https://creativecommons.org/licenses/by-sa/4.0/deed.de". */
const COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/([a-z-]+)\/(\d\.\d)|publicdomain\/zero\/1\.0)/i;

type Note = { code: string; reason: string };

/**
 * One that forbids what we do with it costs the record. One that nobody here knows is told; then that of the source
 * counts, for which whoever connected it has answered.
 */
export function recordLicence(said: string | null): { licence?: string; notes: Note[] } | { fault: Note } {
  if (said === null) return { notes: [] };
  const found = licenceOf(idOf(said));
  if (found === undefined) {
    const reason = `The licence "${said.slice(0, 150)}" of the record is not known here: that of the source counts.`;
    return { notes: [{ code: 'unknown-licence', reason }] };
  }
  const fault = licenceFault(found.id, 'open', null);
  return fault === null
    ? { licence: found.id, notes: [] }
    : { fault: { code: 'licence', reason: fault.slice(0, 300) } };
}

function idOf(said: string): string {
  const commons = COMMONS.exec(said.trim());
  if (commons === null) return said;
  const [, kind, version] = commons;
  return kind === undefined ? 'CC0-1.0' : `CC-${kind.toUpperCase()}-${version}`;
}
