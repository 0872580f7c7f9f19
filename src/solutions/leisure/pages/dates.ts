import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { sourceBlocks } from '../from-sources.ts';
import type { KnownDate } from '../known.ts';
import { ANSWER_OF, PATH, type View, viewPath } from '../paths.ts';
import { dateRow, type RowContext } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { type Span, today, weekend } from '../spans.ts';
import { countDates, datesIn } from '../store.ts';
import { submitItem } from '../submitted.ts';
import { sayIn } from '../texts.ts';
import { daysOf } from '../when.ts';
import { noDates } from './empty.ts';
import { narrowTexts } from './narrow-texts.ts';
import { pagingBlocks, ROWS } from './paging.ts';

/** A list of dates: by day, or, where a question is asked, first those with the answer yes, then those without any. */
export async function datesPage(
  { view, page }: { view: View; page: number },
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const span = {
    ...spanOf(view, kernel.clock.now()),
    hidden: settingsOf(place, kernel).hiddenCategories,
  };
  const answer = view in ANSWER_OF ? ANSWER_OF[view as keyof typeof ANSWER_OF] : undefined; // just asked
  const [counts, dates] = await Promise.all([
    countDates(scope.keys, kernel.db, span),
    datesIn(scope.keys, kernel.db, { ...span, answer, limit: ROWS, offset: (page - 1) * ROWS }),
  ]);
  const count = answer === undefined ? counts.all : counts[answer].yes + counts[answer].unknown;
  if (page > 1 && dates.length === 0) return null;
  const context = { request, kernel, scope };
  const groups = answer === undefined ? byDay(dates, span.from, context) : byAnswer(dates, answer, context);
  return {
    title: say(`title_${view}`, { place: place.name }),
    description: say('description_dates', { place: place.name }),
    blocks: [
      { type: 'text', text: say('lead_dates', { count, place: place.name }), tone: 'lead' },
      ...(answer === undefined
        ? []
        : [{ type: 'text', text: say('answer_note'), tone: 'note' } satisfies Block]),
      ...(count === 0
        ? noDates(scope, request, kernel)
        : [
            {
              type: 'part',
              solution: 'leisure',
              name: 'narrow',
              texts: narrowTexts(['free', 'family', 'barrierFree'], request),
              blocks: groups,
            } satisfies Block,
          ]),
      ...pagingBlocks({ page, count, pathOf: (one) => viewPath(view, one) }, say),
      {
        type: 'list',
        items: [submitItem(request), { text: say('back_overview', { place: place.name }), page: PATH }],
      },
      ...sourceBlocks(dates, kernel),
    ],
  };
}

function spanOf(view: View, now: Temporal.Instant): Span {
  if (view === 'heute') return today(now);
  return view === 'wochenende' ? weekend(now) : { from: now };
}

/** What has been going on since before stands under the first day that is asked for. */
export function byDay(dates: readonly KnownDate[], from: Temporal.Instant, context: RowContext): Block[] {
  const { language } = context.request;
  const begin = civilDate(from);
  const now = civilDate(context.kernel.clock.now());
  const days = Map.groupBy(dates, ({ occurrence }) => {
    const { first } = daysOf(occurrence);
    return (Temporal.PlainDate.compare(first, begin) < 0 ? begin : first).toString();
  });
  return [...days].flatMap(([day, rows]): Block[] => [
    { type: 'heading', text: dayInWords(Temporal.PlainDate.from(day), language, now) },
    { type: 'list', items: rows.map((one) => dateRow(one, context, { withDay: false })) },
  ]);
}

function byAnswer(
  dates: readonly KnownDate[],
  answer: (typeof ANSWER_OF)[keyof typeof ANSWER_OF],
  context: RowContext,
): Block[] {
  const say = sayIn(context.request.language);
  const field = answer === 'barrier_free' ? 'barrierFree' : answer;
  const sure = dates.filter(({ record }) => record[field] === 'yes');
  const open = dates.filter(({ record }) => record[field] !== 'yes');
  const list = (rows: readonly KnownDate[]): Block => ({
    type: 'list',
    items: rows.map((one) => dateRow(one, context, { withDay: true })),
  });
  return [
    ...(sure.length > 0
      ? [{ type: 'heading', text: say(`filter_${field}`) } satisfies Block, list(sure)]
      : []),
    ...(open.length > 0
      ? [{ type: 'heading', text: say('answer_unknown_heading') } satisfies Block, list(open)]
      : []),
  ];
}
