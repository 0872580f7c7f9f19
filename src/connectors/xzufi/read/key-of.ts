import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import type { ObjectKey } from '../model.ts';
import { below, lineOf } from './elements.ts';

/** Together with the kind below the 600 characters that the kernel allows. */
const LONGEST = 500;
/** Who gave the id; the others only where no agency is named. */
const SCHEMES = ['schemeAgencyID', 'schemeID', 'schemeDataURI', 'schemeURI'] as const;

/** `<id schemeAgencyID="L100042">101954</id>` → "L100042:101954". null: no id, or one that nobody can keep. */
export function keyOf(node: XmlNode): ObjectKey | null {
  const id = lineOf(node);
  if (id === null) return null;
  const scheme = schemeOf(node);
  const key = scheme === null ? id : `${scheme}:${id}`;
  return key.length <= LONGEST ? key : null;
}

/** Some systems write the class of the object there: it tells no two systems apart, and references leave it out. */
const CLASS = /^(?:zustaendigkeit|leistung|spezialisierung|organisationseinheit|onlinedienst|formular)+$/i;

export function schemeOf({ attributes }: XmlNode): string | null {
  for (const name of SCHEMES) {
    const scheme = plainLine(attributes[name] ?? '').toWellFormed();
    if (scheme !== '' && !CLASS.test(scheme)) return scheme;
  }
  return null;
}

/** The first usable key below elements of these names. */
export function keyAt(node: XmlNode, ...names: readonly string[]): ObjectKey | null {
  for (const one of below(node, ...names)) {
    const key = keyOf(one);
    if (key !== null) return key;
  }
  return null;
}

export function keysAt(node: XmlNode, name: string): ObjectKey[] {
  return [...new Set(below(node, name).flatMap((one) => keyOf(one) ?? []))];
}
