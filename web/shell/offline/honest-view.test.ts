import { describe, expect, it } from 'vitest';
import type { Bundle, BundleCard } from '../../../src/kernel/bundle/bundle.ts';
import de from '../../../src/kernel/i18n/de.json' with { type: 'json' };
import { toHtml } from '../../../src/kernel/pages/html.ts';
import type { PageData, View } from '../../../src/kernel/pages/page-data.ts';
import { renderPage } from '../../../src/kernel/pages/render-page.ts';
import { screenOf } from '../../../src/kernel/pages/screen.ts';
import { drawable, nextEnd, withStaleCards } from './honest-view.ts';

const NOW = Date.parse('2026-11-25T20:00:00Z');
const CARD: BundleCard = {
  id: 'one',
  solution: 'place',
  title: 'Einwohner',
  sentence: 'So viele leben hier.',
  state: 'ok',
  priority: 50,
  validUntil: '2026-11-25T23:00:00Z',
  source: { name: 'Amt', licence: 'x', url: null, time: '2026-11-24' },
  link: '/053150000000-koeln/ort',
};
const PLACE: Bundle['place'] = {
  ars: '053150000000',
  name: 'Köln',
  officialName: 'Köln, Stadt',
  kind: 'Stadt',
  level: 'municipality',
  levels: ['municipality'],
  ancestors: [],
  adopted: false,
  boundariesState: '2016',
};

function here(...cards: unknown[]): View {
  // A newer server sends whatever it knows.
  return { kind: 'here', bundle: { place: PLACE, cards: cards as BundleCard[] } };
}

const cardsOf = (view: View) => (view.kind === 'here' ? view.bundle.cards : []);

function drawn(view: View): string {
  const data: PageData = {
    language: 'de',
    site: {
      operator: { name: null, contact: null },
      hasPostcodes: false,
      boundaries: { state: '2016', attribution: 'BKG', licence: 'x', url: 'https://bkg.example' },
    },
    view,
    links: { inLanguage: { de: '/', en: '/en/', 'de-simple': '/leicht/' }, home: '/' },
  };
  return renderPage(screenOf(data, de)).map(toHtml).join('');
}

describe('cards of a newer server', () => {
  it('of an unknown solution, with unknown fields, are drawn as they are', () => {
    const view = here({ ...CARD, solution: 'flying-taxis', mood: { happy: true } });
    expect(drawable(view)).toBe(view);
    expect(drawn(drawable(view))).toContain('Einwohner');
  });

  it('with an unknown state keep their sentence and get no mark', () => {
    const html = drawn(drawable(here({ ...CARD, state: 'glowing' })));
    expect(html).toContain('So viele leben hier.');
    expect(html).not.toMatch(/glowing|undefined|card_state_/);
  });

  it('with broken parts are drawn without them', () => {
    const view = drawable(here({ ...CARD, figure: { value: 3 }, unit: 7, priority: 'high', sentence: null }));
    expect(cardsOf(view)[0]).toMatchObject({ title: 'Einwohner', sentence: '', priority: 0 });
    expect(drawn(view)).not.toMatch(/NaN|\[object/);
  });

  it('without a title, an own link or a source are left out, and the others stay', () => {
    const broken = [
      { ...CARD, title: 3 },
      { ...CARD, link: 'https://else.example' },
      { ...CARD, source: null },
      null,
    ];
    const view = drawable(here(...broken, CARD));
    expect(cardsOf(view)).toEqual([CARD]);
    expect(drawn(view)).toContain('Einwohner');
  });
});

describe('cards whose time is over', () => {
  it('are marked as no longer current, each for itself', () => {
    const over = { ...CARD, id: 'two', validUntil: '2026-11-25T19:59:59Z' };
    const view = withStaleCards(here(CARD, over), NOW);
    expect(cardsOf(view).map(({ state }) => state)).toEqual(['ok', 'stale']);
    expect(drawn(view)).toContain('Nicht mehr aktuell');
  });

  it('keep a graver state', () => {
    const view = withStaleCards(here({ ...CARD, state: 'error', validUntil: '2020-01-01T00:00:00Z' }), NOW);
    expect(cardsOf(view)[0]?.state).toBe('error');
  });

  it('are not judged by a clock that nobody has confirmed', () => {
    const view = here({ ...CARD, validUntil: '2020-01-01T00:00:00Z' });
    expect(withStaleCards(view, null)).toBe(view);
  });

  it('are looked at again when the next one ends', () => {
    const sooner = { ...CARD, validUntil: '2026-11-25T21:00:00Z' };
    expect(nextEnd(here(CARD, sooner), NOW)).toBe(Date.parse(sooner.validUntil));
    expect(nextEnd(here(), NOW)).toBe(null);
    expect(withStaleCards(here(CARD, sooner), NOW)).toEqual(here(CARD, sooner));
  });
});
