import { fullLanguage } from '../../i18n/language.ts';
import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org); `_source` says licence and state, which the format has no member for. */
export function writeJsonFeed({ title, description, language, home, self, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language: fullLanguage(language),
    items: items.map((item) => ({
      id: `urn:uuid:${item.id}`,
      url: item.address,
      ...(item.href !== undefined && { external_url: item.href }),
      title: item.title,
      content_text: item.text,
      ...(item.time !== null && { date_published: item.time }),
      language: item.lang,
      authors: [{ name: item.source.name, ...(item.source.url !== null && { url: item.source.url }) }],
      _source: { licence: item.source.licence, time: item.source.time, stale: item.source.stale ?? false },
    })),
  });
}
