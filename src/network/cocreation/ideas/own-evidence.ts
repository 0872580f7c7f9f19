/** Pages of the network itself as evidence: the program writes them, people do not. Pure; the phone may use it. */

const OWN = '/netzwerk/';

/** The address under which a page below `/netzwerk` is kept as evidence. */
export function ownEvidenceUrl(page: string): string {
  return OWN + page;
}

/** The page below `/netzwerk`; null: it is a page of others. */
export function ownEvidencePage(url: string): string | null {
  return url.startsWith(OWN) ? url.slice(OWN.length) : null;
}
