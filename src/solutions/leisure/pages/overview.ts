import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { sourceBlocks } from '../from-sources.ts';
import { PATH, VIEWS, type View, viewPath } from '../paths.ts';
import { countPlaces } from '../place-store.ts';
import { dateRow } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { today, weekend } from '../spans.ts';
import { countDates, datesIn } from '../store.ts';
import { submitItem } from '../submitted.ts';
import { type Say, sayIn } from '../texts.ts';
import { byDay } from './dates.ts';
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
  const [all, ofToday, ofWeekend, dates, places] = await Promise.all([
    countDates(scope.keys, kernel.db, { from: now, hidden }),
    countDates(scope.keys, kernel.db, { ...today(now), hidden }),
    countDates(scope.keys, kernel.db, { ...weekend(now), hidden }),
    datesIn(scope.keys, kernel.db, { from: now, hidden, limit: FIRST_ROWS, offset: 0 }),
    countPlaces(scope.keys, kernel.db),
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
        items: [
          ...VIEWS.map((view) => viewItem(view, { all, ofToday, ofWeekend }, say)),
          submitItem(request),
        ],
      },
      { type: 'heading', text: say('places_heading') },
      ...(categories.length === 0
        ? [{ type: 'text', text: say('empty_places', { place: place.name }) } satisfies Block]
        : [
            {
              type: 'list',
              items: [
                ...categories,
                { text: say('back_places', { place: place.name }), page: `${PATH}/orte` },
              ],
            } satisfies Block,
          ]),
      ...sourceBlocks(
        [...shown, ...places.map(({ source }) => ({ source, seenAt: null, licence: null }))],
        kernel,
      ),
    ],
  };
}

type Counted = Awaited<ReturnType<typeof countDates>>;

function viewItem(view: View, counts: Record<'all' | 'ofToday' | 'ofWeekend', Counted>, say: Say): ListItem {
  const { all, ofToday, ofWeekend } = counts;
  const dates = (count: number) => (count === 0 ? say('dates_none') : say('dates_count', { count }));
  const answers = ({ yes, unknown }: { yes: number; unknown: number }) =>
    unknown === 0 ? dates(yes) : say('answer_counts', { yes, unknown });
  const notes: Record<View, string> = {
    heute: dates(ofToday.all),
    wochenende: dates(ofWeekend.all),
    termine: dates(all.all),
    kostenlos: answers(all.free),
    familie: answers(all.family),
    barrierefrei: answers(all.barrier_free),
  };
  return { text: say(`view_${view}`), note: notes[view], page: viewPath(view) };
}
