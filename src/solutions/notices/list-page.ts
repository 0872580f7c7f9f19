import type { Language } from '../../kernel/i18n/language.ts';
import type {
  Block,
  Kernel,
  ListItem,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { isInForce, type Notice } from './model.ts';
import { scopeOf } from './scope.ts';
import { noticesAt } from './store.ts';
import { sayIn } from './texts.ts';
import { warningBlocks } from './warnings/page.ts';
import { warningsAt } from './warnings/store.ts';
import { whenOf } from './when.ts';

const MOST = 500;

/** What is disrupted now and what was announced; what is over is gone. */
export async function listPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const now = kernel.clock.now();
  const scope = scopeOf(place, kernel);
  const [notices, warnings] = await Promise.all([
    noticesAt(scope, kernel.db, { at: now, limit: MOST }),
    warningsAt(scope, kernel.db, { at: now, limit: MOST }),
  ]);
  const sources = new Map(
    [...warnings, ...notices].map(
      ({ source, seenAt }) => [source, kernel.sources.info(source, seenAt, now)] as const,
    ),
  );
  const known = [...sources.values()].filter((source) => source !== null);
  const inForce = notices.filter((notice) => isInForce(notice, now.epochMilliseconds));
  const later = notices.filter((notice) => !inForce.includes(notice));
  const rows = (list: readonly Notice[]): Block => ({
    type: 'list',
    items: list.map((notice) => rowOf(notice, sources.get(notice.source) ?? null, { now, language })),
  });
  const hasSource = kernel.sources.of('notices', 'notices', scope).length > 0;
  return {
    title: say('title'),
    description: say('description'),
    notify: true,
    blocks: [
      { type: 'text', text: say('lead', { place: place.name }), tone: 'lead' },
      ...warningBlocks(warnings, request, kernel),
      ...(notices.length === 0
        ? [
            {
              type: 'text' as const,
              text: say(hasSource ? 'none' : 'no_source', { place: place.name }),
              tone: 'note' as const,
            },
          ]
        : [
            { type: 'heading' as const, text: say('now') },
            inForce.length === 0 ? { type: 'text' as const, text: say('none_now') } : rows(inForce),
          ]),
      ...(later.length === 0 ? [] : [{ type: 'heading' as const, text: say('soon') }, rows(later)]),
      ...known.map((source) => ({ type: 'source' as const, source })),
    ],
  };
}

function rowOf(
  notice: Notice,
  source: SourceInfo | null,
  { now, language }: { now: Temporal.Instant; language: Language },
): ListItem {
  const say = sayIn(language);
  return {
    text: notice.title,
    lang: FEED_LANGUAGE,
    note: [say(`kind_${notice.kind}`), notice.area ?? say('whole'), whenOf(notice, now, language)].join(
      ' · ',
    ),
    page: `hinweise/${notice.id}`,
    ...(source?.example && { example: true as const }),
  };
}
