/** One `<item>` or `<entry>` → a piece of news, or why not. Pure. */
import { quoted } from '../../kernel/sources/clean-text.ts';
import type { Item } from '../../kernel/sources/connector.ts';
import { allText, type XmlNode } from '../../kernel/sources/xml/xml-records.ts';
import { plainLine, plainTextOf } from '../../kernel/text/rich-text.ts';
import { feedMoment } from './feed-moment.ts';
import type { RssItem } from './model.ts';

/** Characters of a title, and of what is told beside it: more than a teaser would be the article. */
const MOST_TITLE = 300;
const MOST_TEASER = 300;
const MOST_KEY = 600;

type Notes = { code: string; reason: string }[];

/** `lang`: of the feed as a whole; `number`: which one it is, for who has the file in hand. */
export function itemOf(node: XmlNode, feed: { lang: string | null; number: number }): Item<RssItem> {
  const where = `line ${node.line}`;
  const link = linkOf(node);
  const key = keyOf(node, link);
  const fault = (code: string, reason: string) => ({ kind: 'fault' as const, where, key, code, reason });
  if (link === null)
    return fault('no-link', 'The item names no web address (http or https): give each one a link.');
  const title = cut(textOf(firstOf(node, ['title'])), MOST_TITLE);
  if (title === '') return fault('no-title', 'The item has no title: say in some words what it is about.');
  const notes: Notes = [];
  const written = firstOf(node, ['pubDate', 'published', 'date', 'updated', 'issued', 'modified']);
  const date = written === undefined ? null : feedMoment(allText(written));
  if (written !== undefined && date === null)
    notes.push({
      code: 'bad-date',
      reason: `${quoted(allText(written).trim())} is no date of a feed: left out.`,
    });
  const teaser = cut(textOf(firstOf(node, ['description', 'summary', 'encoded', 'content'])), MOST_TEASER);
  const lang = langOf(node.attributes['xml:lang'] ?? '') ?? feed.lang;
  const value = { title, teaser: teaser === '' ? null : teaser, link, date, lang };
  return {
    kind: 'value',
    key: key ?? link.slice(0, MOST_KEY),
    where,
    value,
    ...(notes.length > 0 && { notes }),
  };
}

/** "de-DE" as a feed names it; null for what is no language. */
export function langOf(text: string): string | null {
  const lang = text.trim();
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(lang) ? lang : null;
}

/** The feed's own name of the item, else its address. null where it has neither. */
function keyOf(node: XmlNode, link: string | null): string | null {
  const named = firstOf(node, ['guid', 'id']);
  const own =
    plainLine(named === undefined ? '' : allText(named)) || (node.attributes['rdf:about'] ?? '').trim();
  const key = own === '' ? link : own;
  return key === null || key === '' ? null : key.slice(0, MOST_KEY);
}

/** The article: the plain link of RSS, that of Atom which is no enclosure, else a guid that is an address. */
function linkOf(node: XmlNode): string | null {
  for (const one of node.children) {
    if (one.name !== 'link') continue;
    const { href, rel = 'alternate' } = one.attributes;
    const found = webAddress(href ?? one.text);
    if (found !== null && (href === undefined || rel === 'alternate')) return found;
  }
  const guid = firstOf(node, ['guid']);
  if (guid !== undefined && guid.attributes.isPermaLink !== 'false') return webAddress(guid.text);
  return null;
}

function webAddress(text: string): string | null {
  const url = URL.parse(text.trim().slice(0, 4_000));
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null;
  return url.href.length <= 2_000 ? url.href : null;
}

/** By the order of the names, not that of the item. Media of podcasts have titles of their own: not those. */
function firstOf({ children }: XmlNode, names: readonly string[]): XmlNode | undefined {
  for (const name of names) {
    const found = children.find((one) => one.name === name && !/itunes|search\.yahoo/.test(one.space));
    if (found !== undefined && allText(found).trim() !== '') return found;
  }
  return undefined;
}

/** Text of others as one line. What is escaped twice (HTML within a text) is read as what it means. */
function textOf(node: XmlNode | undefined): string {
  return node === undefined ? '' : plainTextOf(allText(node));
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text.toWellFormed();
  const part = text.slice(0, most - 1);
  const end = part.lastIndexOf(' ');
  return `${(end > most / 2 ? part.slice(0, end) : part)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}
