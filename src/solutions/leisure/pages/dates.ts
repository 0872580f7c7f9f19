import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { askedBy } from '../asked-by.ts';
import { sourceBlocks } from '../from-sources.ts';
import type { DateList } from '../lists.ts';
import { listPath, PATH } from '../paths.ts';
import { scopeOf } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { countDates, datesIn } from '../store.ts';
import { submitItem } from '../submitted.ts';
import { type Say, sayIn } from '../texts.ts';
import { calendarItems } from './calendar-links.ts';
import { dateChips } from './date-chips.ts';
import { groupsOf } from './date-groups.ts';
import { daysForm } from './days-form.ts';
import { noDates } from './empty.ts';
import { nearPart } from './near-part.ts';
import { nearDatesTexts } from './near-texts.ts';
import { pagingBlocks, ROWS } from './paging.ts';

/** A list of dates: by day, or, where something is asked, first those with the answer yes, then those without any. */
export async function datesPage(
  list: DateList,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const scope = scopeOf(place, kernel.places);
  const hidden = settingsOf(place, kernel).hiddenCategories;
  const { keys, wanted } = askedBy(list, { scope, now: kernel.clock.now(), hidden });
  const [{ all: count, isMore }, dates] = await Promise.all([
    countDates(keys, kernel.db, wanted),
    datesIn(keys, kernel.db, { ...wanted, limit: ROWS, offset: (list.page - 1) * ROWS }),
  ]);
  if (list.page > 1 && dates.length === 0) return null;
  const note = noteOf(list, say);
  return {
    title: titleOf(list, request, kernel),
    description: say('description_dates', { place: place.name }),
    blocks: [
      {
        type: 'text',
        text: isMore
          ? say('lead_dates_many', { count, place: place.name })
          : say(list.own ? 'lead_dates_own' : 'lead_dates', { count, place: place.name }),
        tone: 'lead',
      },
      ...dateChips(list, request),
      ...(note === null ? [] : [{ type: 'text', text: note, tone: 'note' } satisfies Block]),
      ...(count === 0
        ? noDates(scope, request, kernel)
        : [
            nearPart(
              groupsOf(list, dates, wanted.from, { request, kernel, scope }),
              language,
              count > ROWS ? nearDatesTexts(list, count, request) : {},
            ),
          ]),
      ...pagingBlocks({ page: list.page, count, pathOf: (page) => listPath({ ...list, page }) }, say),
      ...(list.span === 'termine' || typeof list.span !== 'string' ? daysForm(list, request, kernel) : []),
      {
        type: 'list',
        items: [
          ...(dates.some((one) => !isExample(one, kernel)) ? calendarItems(list, request) : []),
          submitItem(request),
          { text: say('back_overview', { place: place.name }), page: PATH },
        ],
      },
      ...sourceBlocks(dates, kernel),
    ],
  };
}

/** "Heute Abend in Köln: mit Kindern, kostenlos". */
function titleOf(list: DateList, { place, language }: PlaceRequest, kernel: Kernel): string {
  const say = sayIn(language);
  const [only, ...others] = list.questions;
  // The questions that have an address of their own have a title of their own too.
  if (list.span === 'termine' && only !== undefined && others.length === 0)
    return say(`title_${only}`, { place: place.name });
  const today = civilDate(kernel.clock.now());
  const day = (date: string) => dayInWords(Temporal.PlainDate.from(date), language, today);
  const title =
    typeof list.span === 'string'
      ? say(`title_${list.span}`, { place: place.name })
      : say(list.span.first === list.span.last ? 'title_day' : 'title_days', {
          ...{ from: day(list.span.first), until: day(list.span.last), place: place.name },
        });
  const answers = list.questions.map((one) => say(`asked_${one}`)).join(', ');
  return answers === '' ? title : say('title_narrowed', { title, answers });
}

function noteOf({ questions, sure, span }: DateList, say: Say): string | null {
  if (questions.length > 0) return say(sure ? 'sure_note' : 'answer_note');
  return span === 'heute-abend' ? say('tonight_note') : null;
}
