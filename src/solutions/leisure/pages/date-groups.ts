import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Block } from '../../../kernel/solution.ts';
import type { KnownDate } from '../known.ts';
import { type DateList, FIELD_OF } from '../lists.ts';
import { dateRow, type RowContext } from '../rows.ts';
import { sayIn } from '../texts.ts';
import { daysOf } from '../when.ts';

/** Rows under headings: what is sure before what nobody says, what begins tonight before what has begun, or by day. */
export function groupsOf(
  list: Pick<DateList, 'span' | 'questions'>,
  dates: readonly KnownDate[],
  from: Temporal.Instant,
  context: RowContext,
): Block[] {
  if (list.questions.length > 0) return byAnswer(dates, list, context);
  return list.span === 'heute-abend' ? byBegin(dates, from, context) : byDay(dates, from, context);
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
  return [...days].flatMap(([day, rows]) =>
    group(dayInWords(Temporal.PlainDate.from(day), language, now), rows, context),
  );
}

function byBegin(dates: readonly KnownDate[], from: Temporal.Instant, context: RowContext): Block[] {
  const say = sayIn(context.request.language);
  const [later, begun] = split(dates, ({ starts }) => Temporal.Instant.compare(starts, from) >= 0);
  return [...group(say('tonight_begins'), later, context), ...group(say('tonight_begun'), begun, context)];
}

function byAnswer(
  dates: readonly KnownDate[],
  { span, questions }: Pick<DateList, 'span' | 'questions'>,
  context: RowContext,
): Block[] {
  const say = sayIn(context.request.language);
  const [sure, open] = split(dates, ({ record }) =>
    questions.every((one) => record[FIELD_OF[one]] === 'yes'),
  );
  const withDay = span !== 'heute' && span !== 'heute-abend';
  const words = questions.map((one) => say(`ask_${one}`)).join(', ');
  // Of one question the heading says it.
  const several = questions.length > 1 ? questions : [];
  return [
    ...group(words, sure, context, { withDay }),
    ...group(say('answer_unknown_heading'), open, context, { withDay, questions: several }),
  ];
}

/** Rows under a heading; nothing where there are none. */
export function group(
  heading: string,
  rows: readonly KnownDate[],
  context: RowContext,
  look: Parameters<typeof dateRow>[2] = { withDay: false },
): Block[] {
  if (rows.length === 0) return [];
  return [
    { type: 'heading', text: heading },
    { type: 'list', items: rows.map((one) => dateRow(one, context, look)) },
  ];
}

function split<Row>(rows: readonly Row[], isFirst: (row: Row) => boolean): [Row[], Row[]] {
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}
