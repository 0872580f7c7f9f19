import { describe, expect, it } from 'vitest';
import { homeOf, pageKey, treatmentOf } from './kind-of.ts';
import { pinTreatment } from './pins.ts';

const ORIGIN = 'https://hier.example';
const asked = (path: string, mode = 'cors', method = 'GET') =>
  treatmentOf({ method, url: new URL(path, ORIGIN).href, mode, origin: ORIGIN });

describe('a request', () => {
  it.each([
    ['/api/locate?lon=6.9&lat=50.9', 'cors'],
    ['/api/health', 'cors'],
    ['/sw.js', 'no-cors'],
    ['/manifest.webmanifest', 'cors'],
    ['/icons/icon-192.png', 'no-cors'],
    ['/api/docs', 'navigate'],
    ['/api/account', 'cors'],
    ['/api/account/export?lang=de', 'cors'],
    ['/api/desk/053150000000/people?lang=de', 'cors'],
    ['/api/invitations/look', 'cors'],
    ['https://else.example/053150000000', 'navigate'],
  ])('for %s is left to the browser', (path, mode) => {
    expect(asked(path, mode)).toBe(null);
  });

  it('that changes something is left to the browser', () => {
    expect(asked('/053150000000', 'navigate', 'POST')).toBe(null);
  });

  it.each([
    ['/053150000000-koeln', 'navigate', 'page', 'network-first', '/053150000000'],
    [
      '/en/053150000000-koeln/dienste/hundesteuer',
      'navigate',
      'page',
      'network-first',
      '/en/053150000000/dienste/hundesteuer',
    ],
    ['/en/', 'navigate', 'page', 'network-first', '/en'],
    ['/?q=Neustadt', 'navigate', 'search', 'network-first', '/?q=Neustadt'],
    ['/053150000000-koeln/suche?q=Hund', 'navigate', 'search', 'network-first', '/053150000000/suche?q=Hund'],
    ['/api/places?q=koe&lang=de', 'cors', 'search', 'network-first', '/api/places?q=koe&lang=de'],
    [
      '/api/search?ars=053150000000&q=a',
      'cors',
      'search',
      'network-first',
      '/api/search?ars=053150000000&q=a',
    ],
    [
      '/api/places/053150000000/here?lang=de',
      'cors',
      'page',
      'network-first',
      '/api/places/053150000000/here?lang=de',
    ],
    ['/api/cells/9/265/171', 'cors', 'cell', 'cache-first', '/api/cells/9/265/171'],
    ['/api/map/base/10/1/2', 'cors', 'map', 'cache-first', '/api/map/base/10/1/2'],
    ['/assets/main-x.js', 'cors', 'asset', 'cache-first', '/assets/main-x.js'],
  ])('for %s (%s) is a %s, %s', (path, mode, kind, order, key) => {
    expect(asked(path, mode)).toMatchObject({ kind, order, key });
  });
});

describe('a page that belongs to a person', () => {
  it.each([
    '/anmelden',
    '/anmelden?weiter=%2Fmein-bereich',
    '/en/anmelden',
    '/leicht/einladung',
    '/rathaus',
    '/en/rathaus/053150000000/menschen',
    '/rathaus/053150000000/protokoll?q=x',
  ])('%s is never stored', (path) => {
    expect(asked(path, 'navigate')).toMatchObject({ order: 'network-only' });
    expect(pinTreatment(path, ORIGIN)).toBe(null);
  });

  it.each(['/mein-bereich', '/rathausplatz', '/053150000000-koeln/rathaus'])('%s is none', (path) => {
    expect(asked(path, 'navigate')).toMatchObject({ order: 'network-first' });
  });
});

describe('the key of a page', () => {
  it('does not know the name of its place, so that a renamed one is found', () => {
    expect(pageKey('/053150000000-koeln/dienste')).toBe(pageKey('/053150000000-duesseldorf/dienste/'));
    expect(pageKey('/053150000000')).toBe('/053150000000');
    expect(pageKey('/')).toBe('/');
  });

  it('is the home of a place or not', () => {
    expect(homeOf('/en/053150000000')).toBe('053150000000');
    expect(homeOf('/api/places/053150000000/here?lang=en')).toBe('053150000000');
    expect(homeOf('/053150000000/dienste')).toBe(null);
    expect(homeOf('/')).toBe(null);
  });
});
