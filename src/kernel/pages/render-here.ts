import type { BundleCard, PlaceSummary } from '../bundle/bundle.ts';
import { onlyInNote, withQuote } from './foreign-texts.ts';
import { formatDate, formatFigure } from './format.ts';
import { type Element, h, island, type Markup } from './html.ts';
import type { View } from './page-data.ts';
import { exampleMark } from './render-example.ts';
import { nearby } from './render-nearby.ts';
import { refreshOffer } from './render-refresh.ts';
import { searchForm } from './render-search.ts';
import { contactLink, sourceLine } from './render-source.ts';
import { tools } from './render-tools.ts';
import type { Screen } from './screen.ts';

type HereView = Extract<View, { kind: 'here' }>;

/** A place's own page: its name, a search, its cards in the order of what matters now. */
export function renderHere({ bundle }: HereView, screen: Screen): Markup[] {
  const { say, data } = screen;
  const cards = [...bundle.cards].sort((a, b) => b.priority - a.priority);
  return [
    h(
      'section',
      { class: 'place-head' },
      h(
        'hgroup',
        { class: 'place-head__names' },
        h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, bundle.place.name),
        h('p', { class: 'place-head__where' }, placeLine(bundle.place)),
      ),
      searchForm({ home: data.links.home, place: bundle.place.name, query: '', screen }),
      h(
        'p',
        {},
        h(
          'a',
          { class: 'kern-link place-head__map', href: `${data.links.home}/karte` },
          say('map_title', { place: bundle.place.name }),
        ),
      ),
    ),
    island('own'),
    h(
      'section',
      { class: 'now', 'aria-labelledby': 'now' },
      h(
        'div',
        { class: 'now__head' },
        h('h2', { class: 'section-title', id: 'now' }, say('here_cards_title')),
        island('refresh', refreshOffer(screen)),
      ),
      onlyInNote(screen),
      cards.length === 0
        ? h('p', { class: 'kern-body' }, say('here_empty'))
        : h(
            'ul',
            { class: 'cards' },
            cards.map((one) => h('li', {}, card(one, screen))),
          ),
    ),
    nearby(screen),
    bundle.place.leftOut && leftOut(bundle.place, screen),
    !bundle.place.adopted && notAdopted(screen),
    tools(screen, 'place', true),
  ].filter((one) => one !== false && one !== undefined);
}

/** "Gemeinde · Kreis Steinburg · Schleswig-Holstein": the kind and what lies above, without the federation. */
export function placeLine({ kind, name, ancestors }: PlaceSummary): string {
  const above = ancestors
    .filter((one) => one.level !== 'federal' && one.level !== 'region')
    .map((one) => one.fullName)
    .filter((one) => one !== name);
  return [kind, ...above.filter((one, index) => above.indexOf(one) === index)].join(' · ');
}

/** One card, as it stands on the page of its place. */
export function card(one: BundleCard, screen: Screen): Element {
  const { language } = screen;
  const hasFigure = one.figure !== undefined;
  return h(
    'article',
    { class: `kern-card kern-card--interactive card card--${one.state}` },
    h(
      'div',
      { class: 'kern-card__container' },
      h(
        'header',
        { class: 'kern-card__header' },
        h(
          'h3',
          { class: 'kern-title kern-title--small' },
          h(
            'a',
            { class: 'kern-link kern-link--stretched', href: one.link },
            withQuote(one.title, one.quote, screen),
          ),
        ),
        one.source.example && exampleMark(screen),
      ),
      h(
        'div',
        { class: 'kern-card__body' },
        one.figure !== undefined &&
          h(
            'p',
            { class: 'figure' },
            h('span', { class: 'figure__number' }, formatFigure(one.figure, language)),
            one.unit !== undefined &&
              one.unit !== '' && [' ', h('span', { class: 'figure__unit' }, one.unit)],
          ),
        h(
          'p',
          { class: hasFigure ? 'kern-body' : 'kern-body card__sentence' },
          withQuote(one.sentence, one.quote, screen),
        ),
        one.state !== 'ok' && badge(one, screen),
      ),
      h('footer', { class: 'card__source' }, sourceLine(one.source, screen)),
    ),
  );
}

function badge(one: BundleCard, { say, language }: Screen): Element {
  const kind = { ok: 'info', empty: 'info', stale: 'warning', error: 'danger' }[one.state];
  return h(
    'span',
    { class: `kern-badge kern-badge--small kern-badge--${kind}` },
    h('span', { class: `kern-icon kern-icon--${kind}`, 'aria-hidden': 'true' }),
    h(
      'span',
      { class: 'kern-label kern-label--small' },
      say(`card_state_${one.state}`, { date: formatDate(one.source.time, language) }),
    ),
  );
}

/** Said beside what is missing, so that nobody takes it for a fault. */
function leftOut({ name }: PlaceSummary, { say }: Screen): Element {
  return h(
    'aside',
    { class: 'notice', 'aria-labelledby': 'left-out' },
    h('h2', { class: 'kern-title kern-title--small', id: 'left-out' }, say('left_out_title')),
    h('p', { class: 'kern-body' }, say('left_out_text', { place: name })),
  );
}

function notAdopted({ say, data }: Screen): Element {
  const { name, contact } = data.site.operator;
  return h(
    'aside',
    { class: 'notice', 'aria-labelledby': 'notice' },
    h('h2', { class: 'kern-title kern-title--small', id: 'notice' }, say('not_adopted_title')),
    h(
      'p',
      { class: 'kern-body' },
      say(name === null ? 'not_adopted_text_unnamed' : 'not_adopted_text', { operator: name ?? '' }),
    ),
    contact !== null && h('p', { class: 'kern-body' }, `${say('contact')}: `, contactLink(contact)),
  );
}
