import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allText, type XmlNode, xmlRecords } from '../../sources/xml/xml-records.ts';
import { countParts } from './counts.ts';
import { writeRobots } from './robots.ts';
import { type SitemapPage, writeIndex, writeSitemap } from './write-sitemap.ts';

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

async function written(pages: readonly SitemapPage[]): Promise<string> {
  let text = '';
  for await (const piece of writeSitemap(each(pages))) text += piece;
  return text;
}

/** Elements of the wanted name, by the parser with which the house reads feeds. */
async function read(xml: string, root: string, record: string): Promise<XmlNode[]> {
  const nodes: XmlNode[] = [];
  const question = {
    called: root,
    isRoot: ({ name }: { name: string }) => name === root,
    isRecord: ({ name }: { name: string }) => name === record,
  };
  for await (const node of xmlRecords(each([new TextEncoder().encode(xml)]), question)) nodes.push(node);
  return nodes;
}

const textOf = (node: XmlNode | undefined, name: string) => {
  const child = node?.children.find((one) => one.name === name);
  return child === undefined ? null : allText(child);
};

describe('a sitemap', () => {
  it('is read back as it was written, whatever the addresses hold', async () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const page = fc.record({
      addresses: fc.record({ de: address, en: address }),
      changedAt: fc.option(fc.constantFrom('2026-11-24T10:00:00Z', '2025-01-01T00:00:00Z')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 20 }), async (pages) => {
        const urls = await read(await written(pages), 'urlset', 'url');
        expect(
          urls.map((url) => ({
            addresses: {
              de: textOf(url, 'loc'),
              en: url.children.find(({ attributes }) => attributes.hreflang === 'en')?.attributes.href,
            },
            changedAt: textOf(url, 'lastmod'),
          })),
        ).toEqual(pages);
      }),
      { numRuns: 50 },
    );
  });

  it('is listed with the day on which anything in it changed, if that is known', async () => {
    const files = [
      { address: 'https://example.org/sitemaps/05-1.xml', changedAt: '2026-11-24T10:00:00Z' },
      { address: 'https://example.org/sitemaps/09-1.xml?a&b', changedAt: null },
    ];
    const listed = await read(writeIndex(files), 'sitemapindex', 'sitemap');
    expect(listed.map((one) => ({ address: textOf(one, 'loc'), changedAt: textOf(one, 'lastmod') }))).toEqual(
      files,
    );
  });
});

describe('the parts of a section', () => {
  const pages = (...changes: (string | null)[]) => each(changes.map((changedAt) => ({ changedAt })));

  it('hold no more than the protocol allows, and none is empty', async () => {
    expect(await countParts(pages(), 2)).toEqual([]);
    expect(await countParts(pages('1', '2'), 2)).toEqual([{ part: 1, changedAt: '2' }]);
    expect(await countParts(pages('1', '2', '0'), 2)).toEqual([
      { part: 1, changedAt: '2' },
      { part: 2, changedAt: '0' },
    ]);
  });

  it('say no time where one of their pages has none', async () => {
    expect(await countParts(pages('1', null, '2'), 5)).toEqual([{ part: 1, changedAt: null }]);
  });
});

describe('robots.txt', () => {
  const lines = writeRobots('https://example.org').split('\n');

  it('names the sitemap, and keeps out only what belongs to persons, in every language', () => {
    expect(lines).toContain('Sitemap: https://example.org/sitemap.xml');
    for (const path of ['/rathaus', '/en/rathaus', '/leicht/anmelden', '/api/desk/'])
      expect(lines).toContain(`Disallow: ${path}`);
    const kept = lines.filter((line) => line.startsWith('Disallow: ')).map((line) => line.slice(10));
    for (const open of ['/', '/en', '/053150000000-koeln/dienste', '/api/services/export.csv', '/hilfe'])
      expect(kept.filter((path) => open.startsWith(path))).toEqual([]);
  });
});
