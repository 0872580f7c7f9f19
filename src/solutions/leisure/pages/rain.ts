import { nextMidnight } from '../../../kernel/clock.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { askedBy } from '../asked-by.ts';
import { type Chosen, weighPlaces } from '../chosen-places.ts';
import { sourceBlocks } from '../from-sources.ts';
import type { KnownDate } from '../known.ts';
import { dateList } from '../lists.ts';
import { listPath, PATH } from '../paths.ts';
import { opensBefore, together } from '../place-choice.ts';
import type { RowContext } from '../rows.ts';
import { type Scope, scopeOf } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { datesIn } from '../store.ts';
import { sayIn } from '../texts.ts';
import { group } from './date-groups.ts';
import { noDates } from './empty.ts';
import { RAINY_DAY, roofOf } from './indoor-places.ts';
import { nearPart } from './near-part.ts';
import { chosenList } from './place-list.ts';

const MOST_DATES = 12;
const MOST_PLACES = 30;

/** What one can do today under a roof: events, then places that are open today; what nobody says stands below. */
export async function rainPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const now = kernel.clock.now();
  const list = dateList('heute', { questions: ['drinnen'] });
  const hidden = settingsOf(place, kernel).hiddenCategories;
  const { keys, wanted } = askedBy(list, { scope, now, hidden });
  const [dates, chosen] = await Promise.all([
    datesIn(keys, kernel.db, { ...wanted, limit: MOST_DATES, offset: 0 }),
    placesUnderRoof(scope, kernel),
  ]);
  const places = await chosenList(chosen, 1, {
    headings: { sure: say('rain_places_heading'), maybe: say('rain_places_maybe_heading') },
    ...{ scope, request, kernel, withKind: true },
  });
  return {
    title: say('rain_title', { place: place.name }),
    description: say('rain_description', { place: place.name }),
    blocks: [
      { type: 'text', text: say('rain_lead', { place: place.name }), tone: 'lead' },
      ...(dates.length === 0
        ? [
            { type: 'heading', text: say('rain_events_heading') } satisfies Block,
            ...noDates(scope, request, kernel),
          ]
        : []),
      nearPart(
        [
          ...eventGroups(dates, { request, kernel, scope }),
          {
            type: 'list',
            items: [
              { text: say('rain_all_today'), page: listPath(list) },
              { text: say('rain_weekend'), page: listPath({ ...list, span: 'wochenende' }) },
            ],
          },
          ...places.blocks,
        ],
        language,
      ),
      ...(places.shown.length === 0
        ? [
            { type: 'heading', text: say('rain_places_heading') } satisfies Block,
            { type: 'text', text: say('rain_places_empty') } satisfies Block,
          ]
        : []),
      { type: 'text', text: say('rain_note'), tone: 'note' },
      {
        type: 'list',
        items: [
          { text: say('back_places', { place: place.name }), page: `${PATH}/orte` },
          { text: say('back_overview', { place: place.name }), page: PATH },
        ],
      },
      ...sourceBlocks([...dates, ...places.shown], kernel),
    ],
  };
}

/** Those under a roof, then those of which nobody says it. */
function eventGroups(dates: readonly KnownDate[], context: RowContext): Block[] {
  const say = sayIn(context.request.language);
  const sure = dates.filter(({ record }) => record.indoors === 'yes');
  const open = dates.filter(({ record }) => record.indoors !== 'yes');
  return [
    ...group(say('rain_events_heading'), sure, context),
    ...group(say('rain_events_open_heading'), open, context),
  ];
}

/** Open for some time today; of the few that are shown, those that are sure come first. */
async function placesUnderRoof(scope: Scope, kernel: Kernel): Promise<Chosen> {
  const now = kernel.clock.now();
  const midnight = nextMidnight(now);
  const found = await weighPlaces({ categories: RAINY_DAY }, scope, kernel, (place, hours) => {
    const roof = roofOf(place);
    // What can be entered day and night and is no house by its kind is a fountain or a square.
    if (roof === 'no' || (roof === 'unknown' && place.openingHours === '24/7')) return 'no';
    return together([roof === 'yes' ? 'yes' : 'maybe', opensBefore(hours(place), now, midnight)]);
  });
  return {
    sure: found.sure.slice(0, MOST_PLACES),
    maybe: found.maybe.slice(0, Math.max(0, MOST_PLACES - found.sure.length)),
    isCut: found.isCut,
  };
}
