import { civilDate, nextMidnight, ZONE } from '../../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { centsInWords } from '../money/cents-in-words.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { findPath } from './find-paths.ts';
import { freeLots } from './free-lots.ts';
import { listedAt } from './free-store.ts';
import { realOrExamples, sourceOf } from './from-sources.ts';
import { quickTime } from './quick-times.ts';

/** Enough for the largest town; what lies beyond is missing in the figure, never added. */
const MOST_LOTS = 500;
/** Somebody may book at any moment: the figure is believed for so long. */
const MINUTES = 10;

/** How many spaces are free tonight; where nobody shares any, who could. */
export async function freeCard(request: PlaceRequest, kernel: Kernel): Promise<Card> {
  const { place, language } = request;
  const say = sayIn(language);
  const now = kernel.clock.now();
  const all = await listedAt(kernel.places.keys(place.ars), kernel.db, MOST_LOTS);
  const { lots } = realOrExamples(all, kernel);
  const [first] = lots;
  const source = first === undefined ? null : sourceOf(first, language, kernel);
  if (source === null) return noneCard(request, kernel);
  const span = quickTime('tonight', Math.floor(kernel.clock.milliseconds() / 60_000));
  const free = (await freeLots(lots, { ...request, span }, kernel)).filter(({ bays }) => bays.length > 0);
  const count = free.reduce((sum, { bays }) => sum + bays.length, 0);
  const least = Math.min(...free.map(({ price }) => price ?? 0));
  return {
    ...{ id: 'free', title: say('find_card_title'), source, page: findPath() },
    ...(count === 0
      ? { sentence: say('find_card_taken') }
      : {
          sentence:
            least === 0
              ? say('find_card_gratis', { count })
              : say('find_card_free', { count, price: centsInWords(least, language) }),
          ...{ figure: count, unit: say('find_card_unit') },
        }),
    state: source.stale ? 'stale' : 'ok',
    priority: 40,
    validUntil: now.add({ minutes: MINUTES }).toString(),
  };
}

function noneCard({ language }: PlaceRequest, kernel: Kernel): Card {
  const say = sayIn(language);
  const now = kernel.clock.now();
  const midnight = civilDate(now).toZonedDateTime(ZONE).toInstant();
  return {
    ...{ id: 'none', title: say('find_card_title'), sentence: say('find_card_none') },
    ...{ state: 'empty', priority: 20, page: PATH, validUntil: nextMidnight(now).toString() },
    source: { name: say('find_house_source'), licence: 'EUPL-1.2', url: null, time: midnight.toString() },
  };
}
