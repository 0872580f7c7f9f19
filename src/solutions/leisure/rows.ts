/** Events and places as rows of a list. */

import { compactHours } from '../../kernel/calendar/hours/compact.ts';
import { holidayOn } from '../../kernel/calendar/hours/holiday-in-words.ts';
import { dayHours } from '../../kernel/calendar/hours/in-words.ts';
import { hoursOf } from '../../kernel/calendar/hours/known-hours.ts';
import { civilDate } from '../../kernel/clock.ts';
import type { Kernel, ListItem, PlaceRequest } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { exampleMark } from './from-sources.ts';
import type { KnownDate, KnownPlace } from './known.ts';
import { FIELD_OF, type Question } from './lists.ts';
import type { PlaceRecord } from './model.ts';
import { dateMark } from './pages/date-mark.ts';
import { textIn } from './pages/text-in.ts';
import { eventPath, placePath } from './paths.ts';
import type { Scope } from './scope.ts';
import { type Say, sayIn } from './texts.ts';
import { timeInWords, whenInWords } from './when.ts';

export interface RowContext {
  request: PlaceRequest;
  kernel: Kernel;
  scope: Scope;
}

/**
 * A date of an event. Below the heading of its day the time is enough; `withDay` says the day too. Of the `questions` it
 * says which nobody has answered.
 */
export function dateRow(
  one: KnownDate,
  { request: { language }, kernel, scope }: RowContext,
  { withDay, questions = [] }: { withDay: boolean; questions?: readonly Question[] },
): ListItem {
  const say = sayIn(language);
  const { record, occurrence } = one;
  const today = civilDate(kernel.clock.now());
  const when = (withDay ? whenInWords : timeInWords)(occurrence, language, today);
  const mark = markOf(one, say);
  const open = questions.filter((question) => record[FIELD_OF[question]] === 'unknown');
  return {
    ...(occurrence.title === undefined
      ? titleIn(record, language)
      : { text: occurrence.title, lang: FEED_LANGUAGE }),
    note: [
      when,
      occurrence.location ?? record.place.name,
      whoseInWords(one.ars, scope, say),
      open.length === 0
        ? null
        : say('row_open', { answers: open.map((question) => say(`asked_${question}`)).join(', ') }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    page: eventPath(one.id),
    ...(mark !== null && { mark }),
    ...exampleMark(one, kernel),
    data: { ...record.point },
  };
}

/** `withKind`: says what it is, in a list of several kinds. */
export function placeRow(
  one: KnownPlace,
  { request: { language }, kernel, scope }: RowContext,
  { withKind = false }: { withKind?: boolean } = {},
): ListItem {
  const say = sayIn(language);
  const { record } = one;
  const now = kernel.clock.now();
  const hours = hoursOf(record.openingHours, one.ars, now);
  const holiday = holidayOn(civilDate(now), hours, { ars: one.ars, language });
  const spoken =
    hours.gap === null
      ? say('hours_today', {
          hours: [dayHours(hours, civilDate(now), language), holiday]
            .filter((part) => part !== null)
            .join(', '),
        })
      : say('hours_unknown');
  const access =
    record.wheelchair === 'unknown'
      ? null
      : `${say('row_wheelchair')}: ${say(`wheelchair_${record.wheelchair}`)}`;
  return {
    ...nameIn(record, { say, language }),
    note: [
      withKind && record.name !== null ? say(`one_${record.category}`) : null,
      record.address,
      spoken,
      access,
      whoseInWords(one.ars, scope, say),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    page: placePath(one.id),
    ...(record.free === 'yes' && { mark: say('mark_free') }),
    ...exampleMark(one, kernel),
    data: {
      ...record.point,
      hours: compactHours(hours, now, LIST_DAYS),
    },
  };
}

function nameIn(record: PlaceRecord, { say, language }: { say: Say } & Pick<PlaceRequest, 'language'>) {
  const { title, titleLang } = textIn({ ...record, title: record.name }, language);
  const text = placeName({ ...record, name: title }, say);
  return title === null ? { text } : { text, lang: titleLang };
}

function titleIn(record: KnownDate['record'], language: PlaceRequest['language']) {
  const { title, titleLang } = textIn(record, language);
  return { text: title, lang: titleLang };
}

/** A page of a list is read soon after it was made: its hours reach so far. */
const LIST_DAYS = 3;

/** Its own name, or what it is. */
export function placeName({ name, category }: Pick<PlaceRecord, 'name' | 'category'>, say: Say): string {
  return name ?? say('nameless', { category: say(`one_${category}`) });
}

/** Language of that name, to be spread into what shows it; what a place is, we say in the wanted language. */
export function nameLanguage({ name }: { name: string | null }): { lang?: string } {
  return name === null || name === '' ? {} : { lang: FEED_LANGUAGE };
}

/** "in Hürth", "aus Rhein-Erft-Kreis"; null for what is of the place itself. */
export function whoseInWords(ars: string, scope: Scope, say: Say): string | null {
  const whose = scope.whose(ars);
  if (whose === null) return null;
  return say(whose.relation === 'above' ? 'from_above' : 'in_neighbour', { name: whose.name });
}

function markOf({ record, occurrence }: KnownDate, say: Say): string | null {
  if (record.status === 'cancelled') return say('mark_cancelled');
  const mark = dateMark(occurrence, say);
  if (mark !== null) return mark;
  if (record.status === 'tentative') return say('mark_tentative');
  return record.free === 'yes' ? say('mark_free') : null;
}
