/** Links: `<link>` of online services, `weiterfuehrenderLink` of texts. Pure. */
import type { XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import type { XzufiLink } from '../model.ts';
import { below, lineAt, lineOf } from './elements.ts';
import type { Notes } from './notes.ts';
import { linesOf } from './texts.ts';

const LONGEST = 2_000;

/** Links below elements of these names; the same address twice is one, with the names of both. */
export function linksAt(node: XmlNode, names: readonly string[], notes: Notes): XzufiLink[] {
  const found = new Map<string, XzufiLink>();
  for (const one of below(node, ...names)) {
    const link = linkOf(one, notes);
    if (link === null) continue;
    const id = JSON.stringify([link.type, link.href]);
    const known = found.get(id);
    found.set(id, known === undefined ? link : { ...known, names: { ...link.names, ...known.names } });
  }
  return [...found.values()];
}

function linkOf(node: XmlNode, notes: Notes): XzufiLink | null {
  const written = lineAt(node, 'link') ?? lineAt(node, 'uri') ?? lineAt(node, 'url') ?? ownLine(node);
  if (written === null) return null;
  const href = webAddressOf(written);
  if (href === null) {
    notes.add('bad-link', written);
    return null;
  }
  // The language of a link stands at the link itself, that of a title may stand at the title.
  const titles = below(node, 'titel', 'bezeichnung').map((title) => ({
    ...title,
    attributes: { ...languageAttribute(node), ...title.attributes },
  }));
  return { type: lineAt(node, 'typ', 'code'), href, names: linesOf(titles, notes) };
}

function languageAttribute({ attributes: { languageCode } }: XmlNode): Record<string, string> {
  return languageCode === undefined ? {} : { languageCode };
}

function ownLine(node: XmlNode): string | null {
  return node.children.length === 0 ? lineOf(node) : null;
}

/** As it is written, if it leads into the web; "www.example.org" gets its protocol. */
export function webAddressOf(text: string): string | null {
  const address = /^www\./i.test(text) ? `https://${text}` : text;
  // A browser would also take "https:/a"; nobody else would.
  if (address.length > LONGEST || !/^https?:\/\/\S+$/i.test(address)) return null;
  const url = URL.parse(address);
  return url === null || url.username !== '' || url.password !== '' ? null : address;
}
