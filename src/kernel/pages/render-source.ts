import type { SourceInfo } from '../solution.ts';
import { formatDate } from './format.ts';
import { type Child, type Element, h } from './html.ts';
import { exampleMark } from './render-example.ts';
import type { Screen } from './screen.ts';

/**
 * "Stand 31. Dezember 2020", "Quelle: Destatis, dl-de/by-2-0", the name linked where it has an address. What is older
 * than its own rule allows says so beside the time; invented data say so first.
 */
export function sourceLine(source: SourceInfo, screen: Screen): Element {
  const { say, language } = screen;
  return h(
    'p',
    { class: 'source' },
    source.example && [exampleMark(screen, 'example_source'), ' '],
    h(
      'span',
      {},
      `${say('as_of')} `,
      h('time', { datetime: source.time }, formatDate(source.time, language)),
    ),
    ' ',
    source.stale && [staleNote(screen), ' '],
    h(
      'span',
      {},
      `${say('source')}:\u00a0`,
      source.url === null ? source.name : outside(source.url, source.name),
      source.licence !== '' && `, ${licenceWords(source.licence, screen)}`,
    ),
  );
}

/** What is no name of a licence is said in words. */
function licenceWords(licence: string, { say }: Screen): string {
  if (licence === 'own') return say('licence_own');
  return licence === 'unchecked' ? say('licence_unchecked') : licence;
}

function staleNote({ say }: Screen): Element {
  return h(
    'span',
    { class: 'stale-note' },
    h('span', { class: 'kern-icon kern-icon--warning', 'aria-hidden': 'true' }),
    h('span', {}, say('stale_source')),
  );
}

/** How to reach the operator: a mail or web address becomes a link. */
export function contactLink(contact: string): Child {
  return /^[^\s@/:]+@[^\s@]+$/.test(contact)
    ? outside(`mailto:${contact}`, contact)
    : outside(contact, contact);
}

/** A link out of the house. Only web and mail addresses become links; anything else stays text. */
export function outside(
  href: string,
  text: string,
  { className = 'kern-link', lang }: { className?: string; lang?: string | undefined } = {},
): Child {
  if (!/^(https?:\/\/|mailto:|tel:|geo:)/i.test(href))
    return lang === undefined ? text : h('span', { lang }, text);
  const rel = /^https?:/i.test(href) ? 'noopener external' : undefined;
  return h('a', { class: className, href, rel, lang }, text);
}
