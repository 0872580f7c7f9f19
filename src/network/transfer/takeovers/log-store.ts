/** Who took what over, from whom, with what effort, and why it ended: of this house, and what towns say of elsewhere. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { STOP_CODES } from '../flow.ts';

type Db = Kysely<unknown>;

const lineRow = z.object({
  id: z.string(),
  /** `here`: by a project of this house; `elsewhere`: as the town says. */
  kind: z.enum(['here', 'elsewhere']),
  ...{ sheet: z.string().nullable(), solution: z.string().nullable() },
  /** Keys of their day. Without `ars` the town has a name alone. */
  ...{ ars: z.string().nullable(), town: z.string(), fromArs: z.string().nullable() },
  state: z.enum(['live', 'halted', 'stopped']),
  /** Civil date, and for one of this house the instant at which it went live. */
  ...{ begunOn: z.string(), liveAt: z.string().nullable() },
  stopCode: z.enum(STOP_CODES).nullable(),
  /** Of the technical part; null: nobody measured it. */
  technicalSeconds: z.number().nullable(),
  /** As the town says. */
  effortHours: z.coerce.number().nullable(),
  costCents: z.coerce.number().nullable(),
  ...{ note: z.string(), lang: z.string(), link: z.string() },
  ...{ isExample: z.boolean(), at: z.string() },
});
export type TakeoverLine = z.infer<typeof lineRow>;

export interface TakeoverFilter {
  sheet?: string;
  solution?: string;
  /** Of one town: all its keys. */
  keys?: Iterable<Ars>;
  /** Invented ones too. */
  examples?: boolean;
  /** Of the page before. */
  after?: string | null;
  limit?: number;
  /** Skips so many. */
  begin?: number;
}

/**
 * What everybody may read, the last one first: what runs, was halted or ended. What is only begun is the town's own
 * business.
 */
export async function takeoversOf(db: Db, filter: TakeoverFilter): Promise<TakeoverLine[]> {
  const { limit = 100, begin = 0 } = filter;
  const { rows } = await sql`${ALL} where ${matching(filter)} order by l.at desc, l.id desc
    limit ${limit} offset ${begin}`.execute(db);
  return z.array(lineRow).parse(rows);
}

/** How many everybody may read. */
export async function countTakeovers(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${ALL} where ${matching({})}) as one`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The same in the order of their ids, for programs. */
export async function takeoverRows(db: Db, filter: TakeoverFilter): Promise<TakeoverLine[]> {
  const { limit = 100, after = null } = filter;
  const { rows } =
    await sql`${ALL} where ${matching(filter)} and (${after}::uuid is null or l.id > ${after}::uuid)
    order by l.id limit ${limit}`.execute(db);
  return z.array(lineRow).parse(rows);
}

const ALL = sql`select l.* from (
  select p.id, 'here' as kind, p.source, p.sheet, p.solution, p.ars, '' as town, p.from_ars as "fromArs", p.state,
    to_char(t.begun_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as "begunOn", ${utc('t.live_at')} as "liveAt",
    p.stop_code as "stopCode", t.technical_seconds as "technicalSeconds", t.effort_hours as "effortHours",
    t.cost_cents as "costCents", t.note, p.lang, '' as link, p.source is not null as "isExample",
    ${utc('p.changed_at')} as at
  from transfer.project p join transfer.takeover t on t.project = p.id
  where p.state in ('live', 'halted', 'stopped')
  union all
  select g.id, 'elsewhere', g.source, g.sheet, g.solution, g.ars, g.town, g.from_ars,
    case when g.stop_code is null then 'live' else 'stopped' end, to_char(g.begun_on, 'YYYY-MM-DD'), null, g.stop_code,
    null, g.effort_hours, g.cost_cents, g.note, g.lang, g.link, g.source is not null, ${utc('g.created_at')}
  from transfer.takeover_log g) l`;

function matching({ sheet, solution, keys, examples = true }: TakeoverFilter): RawBuilder<unknown> {
  const all = [
    fromShown('l'),
    ...(examples ? [] : [sql`l.source is null`]),
    ...(sheet === undefined ? [] : [sql`l.sheet = ${sheet}`]),
    ...(solution === undefined ? [] : [sql`l.solution = ${solution}`]),
    ...(keys === undefined ? [] : [sql`l.ars = any(${[...keys]})`]),
  ];
  return sql.join(all, sql` and `);
}

/** What a town says of a takeover outside of this house. */
export interface NewLogLine {
  id: string;
  source: string | null;
  sheet: string | null;
  solution: string | null;
  ars: Ars | null;
  town: string;
  fromArs: Ars | null;
  /** Civil date. */
  begunOn: string;
  stopCode: (typeof STOP_CODES)[number] | null;
  effortHours: number | null;
  costCents: number | null;
  link: string;
  note: string;
  lang: string;
  /** Digest; the same again is the same line. */
  wish: string | null;
}

/** The id of what stands: of the new line, or of the one that the same wish made before. */
export async function insertLogLine(trx: Db, one: NewLogLine, now: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into transfer.takeover_log (id, source, sheet, solution, ars, town, from_ars, begun_on, stop_code,
      effort_hours, cost_cents, link, note, lang, wish, created_at)
    values (${one.id}, ${one.source}, ${one.sheet}, ${one.solution}, ${one.ars}, ${one.town}, ${one.fromArs},
      ${one.begunOn}, ${one.stopCode}, ${one.effortHours}, ${one.costCents}, ${one.link}, ${one.note}, ${one.lang},
      ${one.wish}, ${now.toString()})
    on conflict (wish) do update set wish = excluded.wish returning id`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error('A line that was just written is not there');
  return row.id;
}

/** False: the town has no such line. */
export async function deleteLogLine(
  trx: Db,
  { id, keys }: { id: string; keys: Iterable<Ars> },
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from transfer.takeover_log
    where id = ${id} and ars = any(${[...keys]}) and source is null`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}
