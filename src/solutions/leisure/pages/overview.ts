import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { sourceBlocks } from '../from-sources.ts';
import { COLUMN_OF, dateList, type Question, SPANS, type SpanName } from '../lists.ts';
import { listPath, openPath, PATH, RAIN_PATH, viewPath } from '../paths.ts';
import { countPlaces } from '../place-store.ts';
import { dateRow } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { today, tonight, weekend } from '../spans.ts';
import { type CountedDates, countDates, datesIn } from '../store.ts';
import { submitItem } from '../submitted.ts';
import { type Say, sayIn } from '../texts.ts';
import { toursInShort } from '../tours/tours-in-short.ts';
import { byDay } from './date-groups.ts';
import { noDates } from './empty.ts';
import { categoryItems } from './places.ts';

const FIRST_ROWS = 8;

/** Everything at a glance: today's or the next dates, the ways to narrow them, and places by kind. */
export async function overviewPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const now = kernel.clock.now();
  const hidden = settingsOf(place, kernel).hiddenCategories;
  const [all, ofToday, ofTonight, ofWeekend, dates, places, tours] = await Promise.all([
    countDates(scope.keys, kernel.db, { from: now, hidden }),
    countDates(scope.keys, kernel.db, { ...today(now), hidden }),
    countDates(scope.keys, kernel.db, { ...tonight(now), hidden }),
    countDates(scope.keys, kernel.db, { ...weekend(now), hidden }),
    datesIn(scope.keys, kernel.db, { from: now, hidden, limit: FIRST_ROWS, offset: 0 }),
    countPlaces(scope.keys, kernel.db),
    toursInShort(scope, request, kernel),
  ]);
  const context = { request, kernel, scope };
  const day = civilDate(now);
  const isToday = ofToday.all > 0;
  const shown = isToday ? dates.slice(0, ofToday.all) : dates;
  const events: Block[] =
    all.all === 0
      ? [{ type: 'heading', text: say('today_heading') }, ...noDates(scope, request, kernel)]
      : isToday
        ? [
            { type: 'heading', text: `${say('today_heading')}, ${dayInWords(day, language, day)}` },
            { type: 'list', items: shown.map((one) => dateRow(one, context, { withDay: false })) },
          ]
        : [{ type: 'text', text: say('next_heading'), tone: 'lead' }, ...byDay(shown, now, context)];
  const categories = categoryItems(places, say);
  return {
    title: say('title'),
    description: say('description'),
    blocks: [
      { type: 'text', text: say('lead', { place: place.name }), tone: 'lead' },
      ...events,
      { type: 'heading', text: say('nav_heading') },
      {
        type: 'list',
        look: 'tiles',
        items: [
          ...SPANS.map((span) => spanItem(span, { all, ofToday, ofTonight, ofWeekend }, say)),
          ...ASKED.map((question) => questionItem(question, all, say)),
          { text: say('view_bei-regen'), note: say('rain_about'), page: RAIN_PATH },
        ],
      },
      { type: 'list', items: [submitItem(request)] },
      { type: 'heading', text: say('places_heading') },
      ...(categories.length === 0
        ? [{ type: 'text', text: say('empty_places', { place: place.name }) } satisfies Block]
        : [
            {
              type: 'list',
              look: 'tiles',
              items: [
                { text: say('open_link'), note: say('open_about'), page: openPath() },
                ...categories,
                { text: say('back_places', { place: place.name }), page: `${PATH}/orte` },
              ],
            } satisfies Block,
          ]),
      ...tours.blocks,
      ...sourceBlocks(
        [
          ...shown,
          ...[...places, ...tours.sources].map(({ source }) => ({ source, seenAt: null, licence: null })),
        ],
        kernel,
      ),
    ],
  };
}

/** What has a tile of its own; "indoors" is asked by the page for rain. */
const ASKED = ['familie', 'kostenlos', 'barrierefrei'] as const satisfies readonly Question[];

type Counts = Record<'all' | 'ofToday' | 'ofTonight' | 'ofWeekend', CountedDates>;

function inWords({ all, isMore }: Pick<CountedDates, 'all' | 'isMore'>, say: Say): string {
  if (isMore) return say('dates_many', { count: all });
  return all === 0 ? say('dates_none') : say('dates_count', { count: all });
}

function spanItem(span: SpanName, counts: Counts, say: Say): ListItem {
  const { all, ofToday, ofTonight, ofWeekend } = counts;
  const of = { heute: ofToday, 'heute-abend': ofTonight, wochenende: ofWeekend, termine: all };
  return { text: say(`view_${span}`), note: inWords(of[span], say), page: viewPath(span) };
}

function questionItem(question: (typeof ASKED)[number], counts: CountedDates, say: Say): ListItem {
  const { yes, unknown } = counts[COLUMN_OF[question]];
  return {
    text: say(`view_${question}`),
    // Of very many only some are counted: of how many it is known says nothing then.
    ...(!counts.isMore && {
      note:
        unknown === 0 ? inWords({ all: yes, isMore: false }, say) : say('answer_counts', { yes, unknown }),
    }),
    page: listPath(dateList('termine', { questions: [question] })),
  };
}
