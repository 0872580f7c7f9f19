import type { Block, ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { joinSlugs } from './slugs.ts';

/** What else there is about waste, as tiles: `people` says when, others where to and what if. */
export function waysOn(request: PlaceRequest, slugs: readonly string[] | null | 'unknown'): Block[] {
  const say = sayIn(request.language);
  const items: ListItem[] = WAYS.flatMap((way) => way(say, slugs));
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: say('ways_heading') },
        { type: 'list', look: 'tiles', items },
      ];
}

/** `slugs` null: no districts are chosen yet; `unknown`: there are none. */
type Way = (say: ReturnType<typeof sayIn>, slugs: readonly string[] | null | 'unknown') => ListItem[];

/** One for each page that there is. */
const WAYS: readonly Way[] = [
  (say, slugs) =>
    slugs === 'unknown'
      ? []
      : [
          {
            ...{ text: say('way_calendar'), note: say('way_calendar_about') },
            page: slugs === null ? `${PATH}/kalender` : `${PATH}/kalender/${joinSlugs(slugs)}`,
          },
        ],
  (say) => [{ text: say('way_guide'), note: say('way_guide_about'), page: `${PATH}/abc` }],
  (say) => [{ text: say('way_points'), note: say('way_points_about'), page: `${PATH}/sammelstellen` }],
  (say) => [{ text: say('way_bulky'), note: say('way_bulky_about'), page: `${PATH}/sperrmuell` }],
  (say, slugs) =>
    slugs === 'unknown'
      ? []
      : [{ text: say('way_missed'), note: say('way_missed_about'), page: `${PATH}/nicht-abgeholt` }],
];
