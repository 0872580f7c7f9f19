import { fullLanguage } from '../../i18n/language.ts';
import type { Feed } from './feed.ts';

/**
 * RSS 2.0 (rssboard.org) with Dublin Core for the source and its licence. Nothing in it but what is shown, so that the
 * same content gives the same bytes.
 */
export function writeRss({ title, description, language, home, self, items }: Feed): string {
  const channel = [
    element('title', title),
    element('link', home),
    element('description', description),
    element('language', fullLanguage(language)),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemOf),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<channel>\n${channel.join('\n')}\n</channel></rss>\n`,
  ].join('');
}

function itemOf({ id, title, text, lang, time, address, href, source }: Feed['items'][number]): string {
  return [
    `<item xml:lang="${escapeXml(lang)}">`,
    element('title', title),
    element('link', href ?? address),
    `<guid isPermaLink="false">urn:uuid:${escapeXml(id)}</guid>`,
    ...(text === '' ? [] : [element('description', text)]),
    ...(time === null ? [] : [element('pubDate', rfc822(time))]),
    element('dc:creator', source.name),
    element('dc:rights', source.licence),
    '</item>',
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Also without the characters that XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Tue, 24 Nov 2026 09:00:00 GMT". */
export function rfc822(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = [at.hour, at.minute, at.second].map(two).join(':');
  return `${DAYS[at.dayOfWeek - 1]}, ${two(at.day)} ${MONTHS[at.month - 1]} ${at.year} ${clock} GMT`;
}
