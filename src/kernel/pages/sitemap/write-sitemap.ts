/** Sitemaps in XML (sitemaps.org, protocol 0.9), piece by piece. Pure. */
import { FULL_LANGUAGES } from '../../i18n/language.ts';
import { escapeXml } from '../../outward/feeds/write-rss.ts';

/** Most addresses that the protocol allows in one file. */
export const MOST_ADDRESSES = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page in all full languages; absolute addresses. */
export interface SitemapPage {
  addresses: Readonly<Record<(typeof FULL_LANGUAGES)[number], string>>;
  /** Instant; null: not known, and then nothing is said. */
  changedAt: string | null;
}

export async function* writeSitemap(pages: AsyncIterable<SitemapPage>): AsyncGenerator<string> {
  yield `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  for await (const page of pages) yield urlOf(page);
  yield '</urlset>\n';
}

/** The list of sitemaps. */
export function writeIndex(files: readonly { address: string; changedAt: string | null }[]): string {
  const entries = files.map(
    ({ address, changedAt }) => `<sitemap>${locOf(address)}${lastmod(changedAt)}</sitemap>\n`,
  );
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
}

function urlOf({ addresses, changedAt }: SitemapPage): string {
  const alternates = FULL_LANGUAGES.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${escapeXml(addresses[one])}"/>`,
  );
  return `<url>${locOf(addresses.de)}${lastmod(changedAt)}${alternates.join('')}</url>\n`;
}

function locOf(address: string): string {
  return `<loc>${escapeXml(address)}</loc>`;
}

function lastmod(changedAt: string | null): string {
  return changedAt === null ? '' : `<lastmod>${escapeXml(changedAt)}</lastmod>`;
}
