import { type Child, h, island, type Markup } from '../html.ts';
import type { View } from '../page-data.ts';
import { renderBlock } from '../render-content.ts';
import { contactLink } from '../render-source.ts';
import type { Screen } from '../screen.ts';
import type { ReportForm } from './report-form.ts';

/** A page without a place: its blocks, and on the statement of accessibility the way to report a barrier. */
export function renderInfo({ page, report }: Extract<View, { kind: 'info' }>, screen: Screen): Markup[] {
  return [
    h(
      'article',
      { class: 'content info' },
      h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, page.title),
      page.blocks.map((block) => renderBlock(block, { screen, place: '' })),
      report !== null && island('barrier-report', reportOffer(report)),
    ),
  ];
}

/** Whom to tell; `web/shell/info/barrier-report.tsx` adds the form. */
function reportOffer({ contact, texts }: ReportForm): Child {
  return h(
    'section',
    { class: 'report', id: 'melden', 'aria-labelledby': 'melden-titel' },
    h('h2', { class: 'section-title', id: 'melden-titel' }, texts.title),
    h('p', { class: 'kern-body' }, texts.text),
    contact === null
      ? h('p', { class: 'kern-body' }, texts.no_contact)
      : h('p', { class: 'kern-body' }, `${texts.contact}: `, contactLink(contact)),
  );
}
