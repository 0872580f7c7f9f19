import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/kernel/pages/document.ts';
import type { PageData } from '../../src/kernel/pages/page-data.ts';
import {
  dataFromPage,
  emptyHouse,
  pageDataOf,
  pageForData,
  scriptOf,
  withFiles,
  withTimes,
} from './stored-page.ts';

const DATA: PageData = {
  language: 'de',
  site: {
    operator: { name: 'Betrieb </script>', contact: null },
    hasPostcodes: false,
    boundaries: { state: '2016', attribution: 'BKG', licence: 'x', url: 'https://bkg.example' },
  },
  view: {
    kind: 'here',
    bundle: {
      place: {
        ars: '053150000000',
        name: 'Köln',
        officialName: 'Köln, Stadt',
        kind: 'Stadt',
        level: 'municipality',
        levels: ['municipality'],
        ancestors: [],
        adopted: false,
        boundariesState: '2016',
      },
      cards: [],
    },
  },
  links: {
    inLanguage: {
      de: '/053150000000-koeln',
      en: '/en/053150000000-koeln',
      'de-simple': '/leicht/053150000000-koeln',
    },
    home: '/053150000000-koeln',
  },
};
const FILES = {
  script: '/assets/old.js',
  styles: ['/assets/old.css'],
  preload: [],
  fonts: ['/assets/f.woff2'],
};
/** As the server sends it: if its form changes, these tests say so. */
const PAGE = renderDocument(DATA, FILES, {
  canonical: 'https://hier.example/053150000000-koeln',
  alternates: {
    de: 'https://hier.example/',
    en: 'https://hier.example/en/',
    'de-simple': 'https://hier.example/leicht/',
  },
});

describe('a stored page', () => {
  it('gives its data back, and those of its view for the app', () => {
    expect(pageDataOf(PAGE)).toEqual(DATA);
    expect(dataFromPage(PAGE)).toEqual(DATA.view.kind === 'here' && DATA.view.bundle);
    expect(pageDataOf('<p>something else</p>')).toBe(null);
  });

  it('loads the files of another version, and none of its own', () => {
    const now = withFiles(PAGE, {
      script: '/assets/new.js',
      styles: ['/assets/new.css'],
      preload: ['/assets/t.js'],
    });
    expect(scriptOf(now)).toBe('/assets/new.js');
    expect(now).toContain('<link rel="stylesheet" href="/assets/new.css">');
    expect(now).not.toMatch(/old\.|f\.woff2/);
    expect(now).toContain('rel="manifest"');
    expect(pageDataOf(now)).toEqual(DATA);
  });

  it('is told its age outside of what React draws', () => {
    const headers = new Headers({
      'x-hierzulande-stored': '2026-11-25T19:45:00.000Z',
      'x-hierzulande-now': '2026-11-25T20:00:00.000Z',
    });
    expect(withTimes(PAGE, headers)).toContain('<html data-stored="2026-11-25T19:45:00.000Z" data-now=');
    expect(withTimes(PAGE, new Headers())).toBe(PAGE);
  });
});

describe('the empty house', () => {
  const house = emptyHouse(PAGE, { title: 'Sie sind <offline>', text: 'Nichts da' });

  it('keeps the frame and shows nothing of the place it was made from', () => {
    expect(house).toContain('<div id="app"></div>');
    expect(house).not.toContain('Köln');
    expect(house).not.toContain('canonical');
    expect(pageDataOf(house)).toEqual({
      ...DATA,
      view: { kind: 'error', status: 0, code: 'offline', title: 'Sie sind <offline>', detail: 'Nichts da' },
    });
    expect(house).not.toContain('<offline>');
  });
});

describe('the page that knows an answer', () => {
  it.each([
    ['/api/places/053150000000/here?lang=de', '/053150000000'],
    ['/api/places/053150000000/here?lang=en', '/en/053150000000'],
    ['/api/places/053150000000/page?path=dienste%2Fhundesteuer&lang=de', '/053150000000/dienste/hundesteuer'],
    ['/api/places/053150000000/boundary', null],
    ['/api/search?q=a', null],
  ])('to %s is %s', (asked, page) => {
    expect(pageForData(asked)).toBe(page);
  });
});
