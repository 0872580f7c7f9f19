import type { SourceInfo } from '../solution.ts';
import { formatDate } from './format.ts';
import { type Child, h } from './html.ts';
import type { Screen } from './screen.ts';

/** "Quelle: Destatis (dl-de/by-2-0) · Stand 31. Dezember 2020", the name linked where it has an address. */
export function sourceLine(source: SourceInfo, label: string, { say, language }: Screen): Child[] {
  const date = formatDate(source.time, language);
  return [
    h(
      'p',
      { class: 'source' },
      h('span', {}, `${label}: `, source.url === null ? source.name : outside(source.url, source.name)),
      source.licence !== '' && h('span', {}, source.licence),
      h('span', {}, `${say('as_of')} `, h('time', { datetime: source.time }, date)),
    ),
  ];
}

/** A link out of the house. Only web and mail addresses become links; anything else stays text. */
export function outside(href: string, text: string, className = 'kern-link'): Child {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(href)) return text;
  const web = /^https?:/i.test(href);
  return h(
    'a',
    web ? { class: className, href, rel: 'noopener external' } : { class: className, href },
    text,
  );
}
