/**
 * Names in a file → names of the vocabularies, by the file's own `@context` and the prefixes that everybody means alike.
 * A context that lies elsewhere is never fetched. Pure.
 */
import { isFields, memberOf } from '../../kernel/sources/json/loose-values.ts';

export interface Names {
  /** "schema:name", "name", "http://schema.org/name" → "name"; "thuecat:entrance" → itself; keywords → themselves. */
  of(written: string): string;
}

/** Where vocabularies live → the prefix with which we write them; schema.org has none. */
const VOCABULARIES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?schema\.org\//i, ''],
  [/^https?:\/\/(?:int\.)?thuecat\.org\/ontology\/thuecat\/1\.0\//i, 'thuecat:'],
  [/^https?:\/\/(?:int\.)?thuecat\.org\/ontology\/ttgds\/1\.0\//i, 'ttgds:'],
];
const KNOWN: Readonly<Record<string, string>> = {
  schema: 'https://schema.org/',
  thuecat: 'https://thuecat.org/ontology/thuecat/1.0/',
  ttgds: 'https://thuecat.org/ontology/ttgds/1.0/',
};
const MOST_TERMS = 1_000;
const MOST_KNOWN_NAMES = 5_000;

/** `context` as it stands in the file; `remote`: addresses in it that were not fetched, but that of schema.org. */
export function namesOf(context: unknown): { names: Names; remote: string[] } {
  const terms = new Map<string, string>();
  const remote: string[] = [];
  let vocabulary = KNOWN.schema ?? '';
  for (const part of Array.isArray(context) ? context.slice(0, 20) : [context]) {
    if (typeof part === 'string') {
      if (!/^https?:\/\/(www\.)?schema\.org\/?/i.test(part)) remote.push(part.slice(0, 200));
    } else if (isFields(part))
      for (const [term, value] of Object.entries(part).slice(0, MOST_TERMS)) {
        const address = typeof value === 'string' ? value : memberOf(isFields(value) ? value : {}, '@id');
        if (typeof address !== 'string') continue;
        if (term === '@vocab') vocabulary = address;
        else terms.set(term, address);
      }
  }
  const known = new Map<string, string>();
  return {
    remote,
    names: {
      of(written) {
        let name = known.get(written);
        if (name === undefined) {
          name = shortOf(expand(written, terms, vocabulary));
          if (known.size < MOST_KNOWN_NAMES) known.set(written, name);
        }
        return name;
      },
    },
  };
}

function expand(written: string, terms: ReadonlyMap<string, string>, vocabulary: string): string {
  if (written.startsWith('@') || written.length > 300) return written;
  const whole = terms.get(written);
  if (whole !== undefined && whole !== written) return whole.startsWith('@') ? whole : prefixed(whole, terms);
  if (written === 'id' || written === 'type') return `@${written}`;
  return written.includes(':') ? prefixed(written, terms) : `${vocabulary}${written}`;
}

function prefixed(written: string, terms: ReadonlyMap<string, string>): string {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const rest = written.slice(colon + 1);
  if (prefix === '' || rest.startsWith('//')) return written;
  const address = terms.get(prefix) ?? (Object.hasOwn(KNOWN, prefix) ? KNOWN[prefix] : undefined);
  return address === undefined ? written : `${address}${rest}`;
}

function shortOf(address: string): string {
  for (const [vocabulary, prefix] of VOCABULARIES)
    if (vocabulary.test(address)) return `${prefix}${address.replace(vocabulary, '')}`;
  return address;
}
