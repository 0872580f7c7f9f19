import { foreignTo } from '../../i18n/foreign.ts';
import { onlyInNote } from '../foreign-texts.ts';
import { h, type Markup } from '../html.ts';
import type { View } from '../page-data.ts';
import { renderBlock } from '../render-content.ts';
import { exampleBanner } from '../render-example.ts';
import { tools } from '../render-tools.ts';
import { networkPath, type Screen } from '../screen.ts';
import { exampleExtent } from '../shows-example.ts';

type NetworkView = Extract<View, { kind: 'network' }>;

/** A page of the network: the way up, its title and its blocks, one under the other. */
export function renderNetwork({ solution, up, page }: NetworkView, screen: Screen): Markup[] {
  const { say, language } = screen;
  const extent = exampleExtent(page);
  const front = networkPath(language);
  const back =
    up === null
      ? { href: front, words: say('network_title') }
      : { href: `${front}/${up.page}`, words: up.title };
  return [
    solution !== null &&
      h(
        'nav',
        { class: 'back', 'aria-label': say('breadcrumb') },
        h(
          'a',
          { class: 'kern-link back__link', href: back.href },
          h('span', { class: 'kern-icon kern-icon--arrow-back', 'aria-hidden': 'true' }),
          back.words,
        ),
      ),
    h(
      'article',
      { class: 'content' },
      h(
        'h1',
        { class: 'page-title', id: 'title', tabindex: -1, lang: foreignTo(page.lang, language) },
        page.title,
      ),
      onlyInNote(screen),
      extent !== 'none' && exampleBanner(screen, `example_banner_${extent}`),
      page.blocks.map((block) => renderBlock(block, { screen, place: say('network_title') })),
    ),
    tools(screen, 'page', false),
  ].filter((one) => one !== false);
}
