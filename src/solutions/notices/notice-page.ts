import { momentValues } from '../../kernel/pages/format-moment.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { richBlocks } from '../../kernel/text/rich-blocks.ts';
import { scopeOf } from './scope.ts';
import { noticeById } from './store.ts';
import { sayIn } from './texts.ts';
import { whenOf } from './when.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One notice; null where there is none with that id here. */
export async function noticePage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (!UUID.test(id)) return null;
  const notice = await noticeById(scopeOf(place, kernel), id, kernel.db);
  if (notice === undefined) return null;
  const say = sayIn(language);
  const now = kernel.clock.now();
  const source = kernel.sources.info(notice.source, notice.seenAt, now);
  const isOver = notice.until !== null && Date.parse(notice.until) <= now.epochMilliseconds;
  const area = notice.area ?? say('whole');
  const moment = (instant: string) => say('moment', momentValues(instant, language));
  return {
    title: notice.title,
    lang: FEED_LANGUAGE,
    description: `${say(`kind_${notice.kind}`)}, ${area}: ${whenOf(notice, now, language)}`,
    blocks: [
      ...(isOver ? [{ type: 'text' as const, text: say('over'), tone: 'note' as const }] : []),
      ...richBlocks(notice.text, FEED_LANGUAGE),
      {
        type: 'facts',
        rows: [
          { label: say('kind'), value: say(`kind_${notice.kind}`) },
          { label: say('area'), value: area, ...(notice.area !== null && { lang: FEED_LANGUAGE }) },
          { label: say('from'), value: moment(notice.from) },
          { label: say('until'), value: notice.until === null ? say('since_open') : moment(notice.until) },
          ...(notice.url === null
            ? []
            : [{ label: say('link'), value: new URL(notice.url).host, href: notice.url }]),
        ],
      },
      ...(source === null ? [] : [{ type: 'source' as const, source }]),
    ],
    ...(source?.example && { example: true as const }),
  };
}
