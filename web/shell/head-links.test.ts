import { describe, expect, it } from 'vitest';
import type { PlaceSummary } from '../../src/kernel/bundle/bundle.ts';
import type { View } from '../../src/kernel/pages/page-data.ts';
import { linksOf } from './addresses.ts';
import { headPaths } from './head-links.ts';

const page = { title: 'Hundesteuer', description: '', blocks: [] };
const place = {
  ...{ ars: '053150000000', name: 'Köln', officialName: 'Köln, Stadt', kind: 'Stadt' },
  ...{ level: 'municipality', levels: ['municipality', 'county'], ancestors: [] },
  ...{ adopted: false, boundariesState: '2016' },
} satisfies PlaceSummary;
const view = (own?: { ars: string; name: string; page: string }): View => ({
  ...{ kind: 'content', solution: 'services', page, ...(own && { own }) },
  place,
});

describe('the addresses in the head of a page', () => {
  it('are those of the page, without what was asked for', () => {
    const links = linksOf('/en/053150000000-koeln/dienste', '?q=hund', 'en');
    expect(headPaths({ view: view(), links }, 'en')).toEqual({
      canonical: '/en/053150000000-koeln/dienste',
      alternates: { de: '/053150000000-koeln/dienste', en: '/en/053150000000-koeln/dienste' },
    });
  });

  it('are those of the place where it stands, if that is another one', () => {
    const links = linksOf('/053150000000-koeln/dienste/pass', '', 'de');
    const own = { ars: '050000000000', name: 'Nordrhein-Westfalen', page: 'dienste/pass' };
    expect(headPaths({ view: view(own), links }, 'de')).toEqual({
      canonical: '/050000000000-nordrhein-westfalen/dienste/pass',
      alternates: {
        de: '/050000000000-nordrhein-westfalen/dienste/pass',
        en: '/en/050000000000-nordrhein-westfalen/dienste/pass',
      },
    });
  });
});
