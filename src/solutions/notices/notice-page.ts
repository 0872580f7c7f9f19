import { momentValues } from '../../kernel/pages/format-moment.ts';
import type { Kernel, PageContent, PlaceRequest, SourceInfo } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { richBlocks } from '../../kernel/text/rich-blocks.ts';
import type { NoticeRecord } from './model.ts';
import { scopeOf } from './scope.ts';
import { isGone, noticeById } from './store.ts';
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
  const now = kernel.clock.now();
  if (notice === undefined)
    return (await isGone(scopeOf(place, kernel), id, kernel.db)) ? gonePage(language) : null;
  return noticeContent(notice, {
    language,
    now,
    source: kernel.sources.info(notice.source, notice.seenAt, now),
  });
}

/** For a notice that was here and was withdrawn: says so instead of "not found". */
function gonePage(language: PlaceRequest['language']): PageContent {
  const say = sayIn(language);
  return {
    title: say('gone_title'),
    description: say('gone_text'),
    blocks: [
      { type: 'text', text: say('gone_text'), tone: 'lead' },
      { type: 'list', items: [{ text: say('gone_back'), page: 'hinweise' }] },
    ],
  };
}

/** The page of a notice, also of one that nobody has published yet. */
export function noticeContent(
  notice: NoticeRecord,
  about: { language: PlaceRequest['language']; now: Temporal.Instant; source: SourceInfo | null },
): PageContent {
  const { language, now, source } = about;
  const say = sayIn(language);
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
