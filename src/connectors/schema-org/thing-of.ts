/** What every thing has. Pure. */
import { wordedOf } from './languages.ts';
import { lineAt } from './location.ts';
import type { SchemaThing } from './model.ts';
import { instantOf } from './moment.ts';
import { isNode, type Node, nodesAt, textAt, textsAt, valuesAt } from './node.ts';

const MOST_KEYWORDS = 50;

/** null where it has no name in any language. */
export function thingOf(node: Node, id: string): SchemaThing | null {
  const worded = wordedOf(node);
  if (worded === null) return null;
  return {
    ...{ id, types: node.types.slice(0, 50) },
    ...worded,
    url: lineAt(node, 'url'),
    keywords: keywordsOf(node),
    licence: licenceOf(node),
    changedAt: instantOf(textAt(node, 'dateModified')),
  };
}

function keywordsOf(node: Node): string[] {
  const words = textsAt(node, 'keywords').flatMap(({ text }) => text.split(/[,;|]/, MOST_KEYWORDS));
  const clean = words.map((word) =>
    word
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 100),
  );
  return [...new Set(clean)].filter((word) => word !== '').slice(0, MOST_KEYWORDS);
}

/** Its own, or that of the text about it: the vocabulary has none for events and places. */
function licenceOf(node: Node): string | null {
  const about = nodesAt(node, 'subjectOf');
  return (
    [node, ...about].flatMap((one) => licenceAt(one, 'sdLicense') ?? licenceAt(one, 'license') ?? []).at(0) ??
    null
  );
}

/** A text, or the name or address of what is embedded. */
function licenceAt(node: Node, name: string): string | null {
  const [value] = valuesAt(node, name);
  if (value === undefined) return null;
  const said = isNode(value) ? (value.id ?? textAt(value, 'url') ?? textAt(value, 'name')) : value.text;
  return said === null || said === '' ? null : said.slice(0, 300);
}
