/** Pilots that everybody may see: those that are set up or ran, also what was stopped afterwards. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { DECISIONS, PILOT_STATES, type PilotState, STOP_CODES } from '../flow.ts';
import { PUBLIC_STATES } from '../projects/project.ts';

type Db = Kysely<unknown>;

const lineRow = z.object({
  ...{ ars: z.string(), project: z.string(), title: z.string(), lang: z.string() },
  ...{
    solution: z.string().nullable(),
    state: z.enum(PILOT_STATES),
    stopCode: z.enum(STOP_CODES).nullable(),
  },
  ...{ startsOn: z.string().nullable(), endsOn: z.string().nullable() },
  ...{ decision: z.enum(DECISIONS).nullable(), isExample: z.boolean(), changedAt: z.string() },
  field: z.enum(FIELDS).nullable(),
  source: z.string().nullable(),
});
/** `ars` is the key of its day. `decision`: the last one, null: none yet. */
export type PilotLine = z.infer<typeof lineRow>;

export interface PilotFilter {
  /** Keys of towns. */
  keys?: Iterable<Ars>;
  /** null: what runs outside of the house. */
  solution?: string | null;
  states?: readonly PilotState[];
  field?: Field;
  /** Also what was invented; left out: yes, marked. */
  withExamples?: boolean;
  limit?: number;
  /** Skips so many. */
  begin?: number;
}

/** Whatever ended before it was set up is the town's own business. */
export const PUBLIC_PILOT: RawBuilder<unknown> = sql`p.kind = 'pilot' and ${fromShown('p')}
  and (p.state = any(${[...PUBLIC_STATES]}) or (p.state = 'stopped' and exists (
    select from transfer.step s where s.thing = 'project' and s.thing_id = p.id and s.to_state = 'setup')))`;

const LINE = sql`p.ars, p.id as project, p.title, p.lang, p.solution, p.state, p.field,
  p.stop_code as "stopCode", to_char(t.starts_on, 'YYYY-MM-DD') as "startsOn",
  to_char(t.ends_on, 'YYYY-MM-DD') as "endsOn", p.source is not null as "isExample", p.source,
  ${utc('p.changed_at')} as "changedAt",
  (select d.decision from transfer.pilot_decision d where d.project = p.id order by d.decided_at desc limit 1)
    as decision`;

/** Each once, by id, for other programs. */
export async function pilotsById(
  db: Db,
  filter: PilotFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<PilotLine[]> {
  const { rows } = await sql`select ${LINE} from transfer.project p join transfer.pilot t on t.project = p.id
    where ${condition(filter)} and (${after}::uuid is null or p.id > ${after}::uuid)
    order by p.id limit ${limit}`.execute(db);
  return rows.map((row) => lineRow.parse(row));
}

/** Examples behind all that towns really try; else the last changed first. */
export async function publicPilots(db: Db, filter: PilotFilter): Promise<PilotLine[]> {
  const { limit = 500, begin = 0 } = filter;
  const { rows } = await sql`select ${LINE} from transfer.project p join transfer.pilot t on t.project = p.id
    where ${condition(filter)} order by p.source is not null, p.changed_at desc, p.id limit ${limit} offset ${begin}`.execute(
    db,
  );
  return rows.map((row) => lineRow.parse(row));
}

export async function countPilots(db: Db, filter: PilotFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from transfer.project p
    join transfer.pilot t on t.project = p.id where ${condition(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export type PilotWay = Pick<PilotLine, 'solution' | 'state' | 'field'>;

/** By which a list may be narrowed: what is there at all. */
export async function pilotWays(db: Db): Promise<PilotWay[]> {
  const { rows } = await sql<PilotWay>`select distinct p.solution, p.state, p.field
    from transfer.project p join transfer.pilot t on t.project = p.id where ${PUBLIC_PILOT}`.execute(db);
  return rows;
}

export async function isPublicPilot(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from transfer.project p where p.id = ${id} and ${PUBLIC_PILOT}`.execute(
    db,
  );
  return rows.length > 0;
}

function condition({ keys, solution, states, field, withExamples = true }: PilotFilter): RawBuilder<unknown> {
  return sql.join(
    [
      PUBLIC_PILOT,
      ...(keys === undefined ? [] : [sql`p.ars = any(${[...keys]})`]),
      ...(solution === undefined ? [] : [sql`p.solution is not distinct from ${solution}`]),
      ...(states === undefined ? [] : [sql`p.state = any(${[...states]})`]),
      ...(field === undefined ? [] : [sql`p.field = ${field}`]),
      ...(withExamples ? [] : [sql`p.source is null`]),
    ],
    sql` and `,
  );
}

const ROWS = 500;

/** Real ones for search engines, each once. */
export async function* listedPilots(db: Db): AsyncIterable<{ id: string; changedAt: string }> {
  let after = '00000000-0000-0000-0000-000000000000';
  while (true) {
    const { rows } = await sql<{
      id: string;
      changedAt: string;
    }>`select p.id, ${utc('p.changed_at')} as "changedAt"
      from transfer.project p where ${PUBLIC_PILOT} and p.source is null and p.id > ${after}::uuid
      order by p.id limit ${ROWS}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return;
    after = last.id;
  }
}
