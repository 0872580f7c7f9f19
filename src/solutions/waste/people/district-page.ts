import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { daysAt } from '../days-at.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import { sourceBlocks } from '../from-sources.ts';
import type { Collection } from '../model.ts';
import { PATH } from '../paths.ts';
import { reminderBlocks } from '../remind/reminder-block.ts';
import { keysAt } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { briefOf } from './brief-of.ts';
import { addDays, dayInFull } from './civil.ts';
import type { DayView } from './day-words.ts';
import { monthBlocks } from './month-blocks.ts';
import { nextBlocks, nextFacts } from './next-blocks.ts';
import { partTexts, sayDaysIn } from './part-texts.ts';
import { districtPath } from './paths.ts';
import { joinSlugs, slugsOf } from './slugs.ts';
import { anyDistrict, type DistrictName, districtsCalled } from './units-store.ts';
import { waysOn } from './ways.ts';
import { whoseInWords } from './whose.ts';

/** So far the page looks ahead: what is stored on a phone lasts for a year. */
export const MONTHS_AHEAD = 13;
/** An end that is nearer than this is told. */
const SOON = 45;

/** All days of some districts for a year; null where one of them was never heard of. */
export async function districtPage(
  joined: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const slugs = slugsOf(joined);
  if (slugs === null) return null;
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const keys = keysAt(place, kernel.places);
  const span = { from: today.toString(), until: today.add({ months: MONTHS_AHEAD }).toString() };
  const isWhole = slugs.every((one) => one === WHOLE_UNIT);
  const [names, days, parted] = await Promise.all([
    districtsCalled(keys, kernel.db, slugs),
    daysAt(place, { slugs, ...span }, kernel),
    isWhole ? anyDistrict(keys, kernel.db, span.from) : null,
  ]);
  const isKnown = (slug: string) => names.some((one) => one.slug === slug);
  if (!slugs.every((slug) => isKnown(slug) || (slug === WHOLE_UNIT && days.length > 0))) return null;
  const view: DayView = { today: span.from, language, say: sayDaysIn(language), bins: null };
  const isPart = parted !== null;
  const brief = briefOf(days, { place, slugs }, kernel);
  const district = { ...brief, ...(isPart && { isPart: true as const }) };
  const title = isPart ? say('district_title_part', { place: place.name }) : titleOf(slugs, names, request);
  const canonical = joinSlugs(slugs);
  return {
    ...{ title, description: say('district_description', { title }) },
    ...(canonical !== joined && { canonical: districtPath(slugs) }),
    blocks: [
      {
        ...{ type: 'part', solution: 'waste', name: 'days', data: district },
        texts: partTexts(language, ['keep_', 'mine_', 'own_']),
        blocks: [...(isPart ? nextFacts : nextBlocks)(district, view), ...monthBlocks(district, view)],
      },
      ...reminderBlocks(days, request, slugs, kernel),
      ...endBlocks(days, view, request),
      ...[...new Set(days.map(({ ars }) => ars))].map(
        (ars): Block => ({ type: 'text', text: whoseInWords(ars, request, kernel) }),
      ),
      ...waysOn(request, slugs),
      { type: 'list', items: [{ text: say('back_to_waste', { place: place.name }), page: PATH }] },
      ...sourceBlocks(days, kernel),
    ],
  };
}

/** "Bezirk 3 + Papier Süd"; the place where the whole unit is one. */
function titleOf(
  slugs: readonly string[],
  names: readonly DistrictName[],
  { place, language }: PlaceRequest,
) {
  const say = sayIn(language);
  const wanted = new Set(names.filter(({ slug, district }) => slugs.includes(slug) && district !== ''));
  const districts = [...new Set([...wanted].map(({ district }) => district))];
  return districts.length === 0
    ? say('district_title_all', { place: place.name })
    : say('district_title', { district: districts.join(' + ') });
}

/** Until when days are known, where that is soon; that there are none, where there are none. */
function endBlocks(days: readonly Collection[], { today }: DayView, { language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  const last = days.at(-1)?.date;
  if (last === undefined) return [{ type: 'text', tone: 'note', text: say('district_over') }];
  if (last > addDays(today, SOON)) return [];
  return [{ type: 'text', tone: 'note', text: say('district_ends', { day: dayInFull(last, language, '') }) }];
}
