import { fold } from '../../kernel/places/fold.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import type { Notice } from './model.ts';
import { scopeOf } from './scope.ts';
import { noticesAt } from './store.ts';
import { sayIn } from './texts.ts';
import { headlineOf, warningWhen } from './warnings/in-words.ts';
import { warningsAt } from './warnings/store.ts';
import { whenOf } from './when.ts';

const SEARCHED = 500;
/** Everyday words that lead to all of them. */
const ALL = ['stoerung', 'hinweis', 'disruption', 'notice'];
const ALL_WARNINGS = ['warnung', 'unwetter', 'warning', 'katastrophe'];

/** Notices that are not over and have every word of the query in them. */
export async function search(
  query: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<SearchHit[]> {
  const words = fold(query.slice(0, 200))
    .split(' ')
    .filter((word) => word.length > 1);
  if (words.length === 0) return [];
  const now = kernel.clock.now();
  const say = sayIn(language);
  const notices = await noticesAt(scopeOf(place, kernel), kernel.db, { at: now, limit: SEARCHED });
  return [
    ...(await warningHits(words, { place, language }, kernel)),
    ...notices.flatMap((notice) => {
      const score = scoreOf(notice, words, say(`kind_${notice.kind}`));
      if (score === 0) return [];
      return [
        {
          title: notice.title,
          lang: FEED_LANGUAGE,
          excerpt: [notice.area ?? say('whole'), whenOf(notice, now, language)].join(' · '),
          page: `hinweise/${notice.id}`,
          score,
          ...(kernel.sources.info(notice.source, notice.seenAt, now)?.example && { example: true as const }),
        },
      ];
    }),
  ];
}

async function warningHits(
  words: readonly string[],
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<SearchHit[]> {
  const now = kernel.clock.now();
  const warnings = await warningsAt(scopeOf(place, kernel), kernel.db, { at: now, limit: SEARCHED });
  return warnings.flatMap((warning) => {
    const inside = Object.values(warning.texts).flatMap((text) => Object.values(text));
    const folded = fold(inside.join(' '));
    const isFound = words.every((word) => folded.includes(word));
    if (!isFound && !words.every((word) => ALL_WARNINGS.some((one) => word.startsWith(one)))) return [];
    const { headline, lang } = headlineOf(warning, language);
    return [
      {
        ...{ title: headline, lang, page: `hinweise/warnung/${warning.id}`, score: 1 },
        excerpt: [sayIn(language)('official'), warningWhen(warning, now, language)].join(' · '),
        ...(kernel.sources.info(warning.source, warning.seenAt, now)?.example && { example: true as const }),
      },
    ];
  });
}

function scoreOf({ title, text, area }: Notice, words: readonly string[], kind: string): number {
  const has = (where: string) => words.every((word) => where.includes(word));
  if (has(fold(title))) return 0.9;
  const inside = text.flatMap((block) => (block.type === 'list' ? block.items : [block.text]));
  if (has(fold([title, area ?? '', kind, ...inside].join(' ')))) return 0.6;
  return words.every((word) => ALL.some((one) => word.startsWith(one))) ? 0.5 : 0;
}
