/** Takeovers of towns, beside their projects. Who may see or change one says the caller. */
import { type Kysely, sql } from 'kysely';
import { utc } from '../../../kernel/database/utc.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { type ExpectedSource, type Takeover, takeoverRow } from './takeover.ts';
import { withAct } from './technical-time.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`t.project, ${utc('t.begun_at')} as "begunAt", t.technical_seconds as "technicalSeconds",
  ${utc('t.acted_at')} as "actedAt", ${utc('t.settings_at')} as "settingsAt", ${utc('t.live_at')} as "liveAt", t.taken,
  t.sources, t.effort_hours as "effortHours", t.cost_cents as "costCents", t.note, t.version`;

export async function insertTakeover(
  trx: Db,
  one: { project: string; taken: Readonly<Record<string, unknown>>; sources: readonly ExpectedSource[] },
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  await sql`insert into transfer.takeover (project, begun_at, acted_at, taken, sources)
    values (${one.project}, ${at}, ${at}, ${JSON.stringify(one.taken)}, ${JSON.stringify(one.sources)})`.execute(
    trx,
  );
}

export async function readTakeover(db: Db, project: string): Promise<Takeover | null> {
  const { rows } = await sql`select ${COLUMNS} from transfer.takeover t where t.project = ${project}`.execute(
    db,
  );
  return rows[0] === undefined ? null : takeoverRow.parse(rows[0]);
}

/** What one act leaves behind; what is left out stays. */
export interface TakeoverChange {
  sources?: readonly ExpectedSource[];
  taken?: Readonly<Record<string, unknown>>;
  settingsAt?: Temporal.Instant;
  liveAt?: Temporal.Instant;
  effort?: { hours: number | null; cents: number | null; note: string };
  /** Nothing of the technical part: said afterwards. */
  isLater?: true;
}

/** Of a row whose project the caller has locked; counts the technical time on. */
export async function updateTakeover(
  trx: Db,
  found: Takeover,
  change: TakeoverChange,
  now: Temporal.Instant,
): Promise<void> {
  const sources = JSON.stringify(change.sources ?? found.sources);
  const taken = JSON.stringify(change.taken ?? found.taken);
  const { effort = { hours: found.effortHours, cents: found.costCents, note: found.note } } = change;
  const seconds = change.isLater ? found.technicalSeconds : withAct(found, now);
  const actedAt = change.isLater ? found.actedAt : now.toString();
  await sql`update transfer.takeover set sources = ${sources}, taken = ${taken},
    settings_at = ${change.settingsAt?.toString() ?? found.settingsAt},
    live_at = ${change.liveAt?.toString() ?? found.liveAt}, effort_hours = ${effort.hours},
    cost_cents = ${effort.cents}, note = ${effort.note}, technical_seconds = ${seconds}, acted_at = ${actedAt},
    version = version + 1 where project = ${found.project}`.execute(trx);
}

/** Of a solution that a town takes over at this time. */
export async function findOpenTakeover(
  db: Db,
  { keys, solution }: { keys: Iterable<Ars>; solution: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from transfer.project where ars = any(${[...keys]})
    and solution = ${solution} and kind = 'takeover' and state in ('begun', 'approved') and source is null
    order by id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

export async function projectOfWish(db: Db, wish: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from transfer.project where wish = ${wish}`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** The idea that the giver's last pilot of a solution tried; null: none is known. */
export async function ideaOfGiver(
  db: Db,
  { keys, solution }: { keys: Iterable<Ars>; solution: string },
): Promise<string | null> {
  const { rows } = await sql<{ idea: string }>`select idea from transfer.project where ars = any(${[...keys]})
    and solution = ${solution} and idea is not null and source is null
    and state in ('live', 'evaluation', 'scaled') order by changed_at desc, id limit 1`.execute(db);
  return rows[0]?.idea ?? null;
}

/** Takeovers of a town that wait for somebody, with when something was last done. */
export async function waitingTakeovers(
  db: Db,
  keys: Iterable<Ars>,
): Promise<{ id: string; title: string; state: string; actedAt: string; liveAt: string | null }[]> {
  const { rows } = await sql<{
    id: string;
    title: string;
    state: string;
    actedAt: string;
    liveAt: string | null;
  }>`select p.id, p.title, p.state, ${utc('t.acted_at')} as "actedAt", ${utc('t.live_at')} as "liveAt"
    from transfer.project p join transfer.takeover t on t.project = p.id
    where p.ars = any(${[...keys]}) and p.source is null
      and (p.state in ('begun', 'approved') or (p.state = 'live' and t.effort_hours is null))
    order by t.acted_at, p.id limit 50`.execute(db);
  return rows;
}
