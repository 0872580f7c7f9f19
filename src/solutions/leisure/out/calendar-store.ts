/** SQL of calendars and single events for other programs; the scope first, as in `../store.ts`. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ZONE } from '../../../kernel/clock.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { holds, type Keys, KNOWN, type KnownDate, notOf, RECORD, TOLD, type Without } from '../known.ts';
import { dateOf, inSpan } from '../store.ts';
import { CALENDAR_ANSWERS, type CalendarAnswer, type CalendarChoice } from './calendar-choice.ts';

type Db = Kysely<unknown>;

const FIELD: Readonly<Record<CalendarAnswer, RawBuilder<unknown>>> = {
  free: sql`e.free`,
  family: sql`e.family`,
  barrierFree: sql`e.barrier_free`,
  indoors: sql`e.indoors`,
};
/** Clock hour in Germany from which on it is evening. */
const EVENING = 17;

/** Dates of a choice in their order. */
export async function datesChosen(
  keys: Keys,
  db: Db,
  wanted: {
    from: Temporal.Instant;
    until: Temporal.Instant;
    hidden: readonly string[];
    without: Without;
    choice: CalendarChoice;
    limit: number;
  },
): Promise<KnownDate[]> {
  const { choice, without, limit } = wanted;
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record - 'occurrences' as record, o.record as occurrence, o.starts, o.until
    from leisure.occurrence o join leisure.event e on e.ars = o.ars and e.id = o.event ${RECORD}
    where ${inSpan(keys, wanted)} and ${notOf(without)} and ${sql.join(conditionsOf(choice), sql` and `)}
    order by o.starts, e.id, o.key limit ${limit}`.execute(db);
  return rows.map(dateOf);
}

/** Dates of one event from an instant on, or the one date of a key, whenever it was. */
export async function datesOfEvent(
  keys: Keys,
  db: Db,
  wanted: { id: string; from: Temporal.Instant; key: string | undefined; without: Without; limit: number },
): Promise<KnownDate[]> {
  const { id, from, key, without, limit } = wanted;
  const { rows } = await sql<Record<string, unknown>>`
    select ${KNOWN}, ${TOLD}, e.record - 'occurrences' as record, o.record as occurrence, o.starts, o.until
    from leisure.event e join leisure.occurrence o on o.ars = e.ars and o.event = e.id ${RECORD}
    where e.ars = any(${[...keys]}) and e.id = ${id} and ${notOf(without)} and ${isShown(sql`e.source`)}
      and ${key === undefined ? sql`o.until > ${from.toString()}` : sql`o.key = ${key}`}
    order by o.starts, o.key limit ${limit}`.execute(db);
  return rows.map(dateOf);
}

function conditionsOf({ category, when, q, ...answers }: CalendarChoice): RawBuilder<unknown>[] {
  const words = fold(q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return [
    sql`true`,
    ...(category === undefined ? [] : [sql`e.category = ${category}`]),
    ...CALENDAR_ANSWERS.flatMap((one) => (answers[one] ? [sql`${FIELD[one]} = 'yes'`] : [])),
    ...(words.length === 0 ? [] : [holds(words)]),
    ...(when === 'weekend' ? [isAtWeekend] : []),
    ...(when === 'evening'
      ? [sql`not o.all_day and extract(hour from o.starts at time zone ${ZONE}) >= ${EVENING}`]
      : []),
  ];
}

/** From its first to its last day there is a Saturday (6) or a Sunday (7). */
const first = sql`(o.starts at time zone ${ZONE})::date`;
const last = sql`((o.until - interval '1 microsecond') at time zone ${ZONE})::date`;
const isAtWeekend = sql`extract(isodow from ${first}) + (${last} - ${first}) >= 6`;
