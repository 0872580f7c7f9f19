import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { districtsOf } from '../collection-store.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import { keysAt } from '../scope.ts';
import { sayIn } from '../texts.ts';

/** More names in one choice help nobody; all of them lie behind the list of districts. */
const MOST = 200;

/** For the site of a town: the list of districts, and the next days of each. */
export async function embeds(
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<{ page: string; title: string }[]> {
  const say = sayIn(language);
  const from = civilDate(kernel.clock.now()).toString();
  const found = await districtsOf(keysAt(place, kernel.places), kernel.db, { from, limit: MOST });
  const names = new Map(
    found
      .filter((one) => kernel.sources.get(one.source) !== undefined && !isExample(one, kernel))
      .map(({ slug, district }) => [slug, district] as const),
  );
  if (names.size === 0) return [];
  return [
    { page: 'kalender', title: say('out_embed_districts') },
    ...[...names].map(([slug, district]) => ({
      page: `bezirk/${slug}`,
      title: slug === WHOLE_UNIT ? say('out_embed_days') : say('out_embed_days_of', { district }),
    })),
  ];
}
