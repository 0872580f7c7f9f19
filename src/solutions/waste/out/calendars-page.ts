import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { districtsOf, type KnownDistrict } from '../collection-store.ts';
import { PATH } from '../paths.ts';
import { keysAt } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { calendarPage } from './calendar-choice.ts';

/** More rows help nobody: a street leads to its district. */
const MOST = 200;

/** The page at `abfall/kalender`: all districts of a place, each with its calendar. */
export async function calendarsPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const from = civilDate(kernel.clock.now()).toString();
  const found = await districtsOf(keysAt(place, kernel.places), kernel.db, { from, limit: MOST * 2 + 1 });
  const rows = rowsOf(found, request, kernel);
  return {
    title: say('out_page_title', { place: place.name }),
    description: say('out_page_description', { place: place.name }),
    blocks:
      rows.length === 0
        ? [{ type: 'text', text: say('out_no_districts', { place: place.name }) }]
        : [
            { type: 'text', tone: 'lead', text: say('out_page_lead') },
            { type: 'text', text: say('out_choose_district') },
            { type: 'list', items: rows.slice(0, MOST) },
            ...(rows.length > MOST
              ? [{ type: 'text' as const, tone: 'note' as const, text: say('out_more_districts') }]
              : []),
            { type: 'list', items: [{ text: say('out_find_street'), page: `${PATH}/strasse` }] },
          ],
  };
}

/** One row a district, whoever collects there. */
function rowsOf(found: readonly KnownDistrict[], { language }: PlaceRequest, kernel: Kernel): ListItem[] {
  const say = sayIn(language);
  const bySlug = new Map<string, KnownDistrict[]>();
  for (const one of found.filter(({ source }) => kernel.sources.get(source) !== undefined))
    bySlug.set(one.slug, [...(bySlug.get(one.slug) ?? []), one]);
  return [...bySlug].map(([slug, same]) => {
    const names = [...new Set(same.flatMap(({ bins }) => bins.map(({ name }) => name)))];
    const district = same[0]?.district ?? '';
    return {
      text: district === '' ? say('out_whole_unit') : district,
      note: names.join(', '),
      page: calendarPage({ slugs: [slug] }),
      ...(same.every((one) => isExample(one, kernel)) && { example: true as const }),
    };
  });
}
