import { describe, expect, it } from 'vitest';
import { linksOf } from './addresses.ts';
import { routeOf } from './route.ts';

describe('the route of an address', () => {
  it.each([
    ['/', '', { kind: 'start', language: 'de', query: '' }],
    ['/leicht/', '', { kind: 'start', language: 'de-simple', query: '' }],
    ['/en', '?q=Bonn', { kind: 'start', language: 'en', query: 'Bonn' }],
    ['/hilfe', '', { kind: 'info', language: 'de', name: 'hilfe', ars: null }],
    ['/leicht/impressum', '', { kind: 'info', language: 'de-simple', name: 'impressum', ars: null }],
    [
      '/en/barrierefreiheit',
      '?ars=053150000000',
      { kind: 'info', language: 'en', name: 'barrierefreiheit', ars: '053150000000' },
    ],
    [
      '/053150000000-koeln/barrierefreiheit',
      '',
      { kind: 'info', language: 'de', name: 'barrierefreiheit', ars: '053150000000' },
    ],
    ['/leicht/053150000000-koeln', '', { kind: 'here', language: 'de-simple', ars: '053150000000' }],
    ['/api/health', '', null],
    ['/hilfe/mehr', '', null],
  ])('%s%s', (pathname, search, route) => {
    expect(routeOf(pathname, search)).toEqual(route);
  });
});

describe('the addresses that go with a page', () => {
  it('are the same page in every language and the home of its place', () => {
    expect(linksOf('/en/053150000000-koeln/dienste', '', 'en')).toEqual({
      inLanguage: {
        de: '/053150000000-koeln/dienste',
        en: '/en/053150000000-koeln/dienste',
        'de-simple': '/leicht/053150000000-koeln/dienste',
      },
      home: '/en/053150000000-koeln',
    });
  });

  it('keep the place that the reader of a page without one came from', () => {
    const { inLanguage, home } = linksOf('/leicht/hilfe', '?ars=053150000000', 'de-simple');
    expect(inLanguage.de).toBe('/hilfe?ars=053150000000');
    expect(home).toBe('/leicht/053150000000');
    expect(linksOf('/hilfe', '?ars=nonsense', 'de').home).toBe('/');
  });
});
