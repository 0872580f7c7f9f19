/** The connector `rss`: RSS 2.0 and 0.9x, RSS 1.0 (RDF) and Atom 1.0 → news of a site. See README.md. */
import { z } from 'zod';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import { type XmlNode, xmlRecords } from '../../kernel/sources/xml/xml-records.ts';
import { itemOf, langOf } from './item-of.ts';
import type { RssItem } from './model.ts';

const settings = z.strictObject({});
export type RssSettings = z.infer<typeof settings>;

export const rss: Connector<RssItem, RssSettings> = {
  id: 'rss',
  mediaTypes: [
    ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
    ...['application/x-rss+xml', 'application/octet-stream', 'text/plain'],
  ],
  settings,
  read,
};

const ROOTS = new Set(['rss', 'RDF', 'feed']);

async function* read(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<RssItem>> {
  let lang: string | null = null;
  let count = 0;
  const records = xmlRecords(bytes, {
    called: 'RSS or Atom',
    isRoot: ({ name }) => ROOTS.has(name),
    isRecord: ({ name }, depth) => (name === 'item' && depth <= 3) || (name === 'entry' && depth === 2),
    isHead: ({ name }, depth) => name === 'language' && depth <= 3,
  });
  for await (const node of records) {
    if (isHead(node)) lang = langOf(node.text);
    else {
      count += 1;
      yield itemOf(node, { lang, number: count });
    }
  }
}

function isHead({ name }: XmlNode): boolean {
  return name === 'language';
}
