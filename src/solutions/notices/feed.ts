import { fullLanguage } from '../../kernel/i18n/language.ts';
import type { FeedItem, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { plainTextOf } from '../../kernel/text/rich-text.ts';
import type { Notice } from './model.ts';
import { scopeOf } from './scope.ts';
import { noticesAt } from './store.ts';
import { sayIn } from './texts.ts';
import { warningTitle } from './warnings/in-words.ts';
import { textIn } from './warnings/model.ts';
import { warningsAt } from './warnings/store.ts';
import { whenOf } from './when.ts';

/** Official warnings, then what is disrupted or announced. */
export async function feed(
  { place, language, limit }: PlaceRequest & { limit: number },
  kernel: Kernel,
): Promise<FeedItem[]> {
  const at = kernel.clock.now();
  const scope = scopeOf(place, kernel);
  const wanted = { at, limit, without: sourcesLeftOut('no', kernel.sources) };
  const [warnings, notices] = await Promise.all([
    warningsAt(scope, kernel.db, wanted),
    noticesAt(scope, kernel.db, wanted),
  ]);
  const told = warnings.flatMap((warning): FeedItem[] => {
    const source = kernel.sources.info(warning.source, warning.seenAt, at);
    const text = textIn(warning, fullLanguage(language));
    if (source === null || text === null) return [];
    return [
      {
        ...{
          id: warning.id,
          title: warningTitle(text.headline, language),
          lang: text.lang,
          time: warning.sent,
          source,
        },
        text: plainTextOf(text.description || text.instruction),
        page: `hinweise/warnung/${warning.id}`,
      },
    ];
  });
  const say = sayIn(language);
  const shown = notices.flatMap((notice): FeedItem[] => {
    const source = kernel.sources.info(notice.source, notice.seenAt, at);
    if (source === null) return [];
    const when = `${notice.area ?? say('whole')}, ${whenOf(notice, at, language)}.`;
    return [
      {
        ...{ id: notice.id, title: notice.title, lang: FEED_LANGUAGE, time: notice.from, source },
        text: [when, plainOf(notice)].filter((part) => part !== '').join(' '),
        page: `hinweise/${notice.id}`,
      },
    ];
  });
  return [...told, ...shown].slice(0, limit);
}

function plainOf({ text }: Notice): string {
  return text
    .flatMap((block) => (block.type === 'list' ? block.items : block.type === 'link' ? [] : [block.text]))
    .join(' ');
}
