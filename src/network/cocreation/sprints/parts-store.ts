/** What belongs to a sprint: towns, companies, agenda, tests, decisions. Follow-ups stand in `follow-up-store.ts`. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { IDEA_STATES, SPRINT_STATES } from '../flow.ts';
import type { AgendaLine } from './agenda-template.ts';
import { METHODS } from './methods.ts';
import {
  OUTCOMES,
  type Outcome,
  TOWN_ANSWERS,
  type TownAnswer,
  VERDICTS,
  type Verdict,
} from './sprint-model.ts';

type Db = Kysely<unknown>;

const townSchema = z.object({ ars: z.string(), state: z.enum(TOWN_ANSWERS) });
export type SprintTown = z.infer<typeof townSchema>;

/** With the keys under which they were invited, those first that said yes. */
export async function sprintTowns(db: Db, sprint: string): Promise<SprintTown[]> {
  const { rows } = await sql`select ars, state from cocreation.sprint_town where sprint = ${sprint}
    order by (state = 'joined') desc, (state = 'invited') desc, at, ars`.execute(db);
  return rows.map((row) => townSchema.parse(row));
}

/** Of all sprints at once. */
export async function townsOfSprints(db: Db, sprints: readonly string[]): Promise<Map<string, SprintTown[]>> {
  const { rows } = await sql`select sprint, ars, state from cocreation.sprint_town
    where sprint = any(${[...sprints]}::uuid[]) order by at, ars`.execute(db);
  const found = new Map<string, SprintTown[]>();
  for (const row of rows) {
    const { sprint, ...town } = townSchema.extend({ sprint: z.string() }).parse(row);
    found.set(sprint, [...(found.get(sprint) ?? []), town]);
  }
  return found;
}

/** Also for a town that was invited under an older key: its row stays the one. */
export async function setTown(
  trx: Db,
  { sprint, ars, state }: { sprint: string; ars: string; state: TownAnswer },
  keys: Iterable<string>,
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  const { numAffectedRows } = await sql`update cocreation.sprint_town set state = ${state}, at = ${at}
    where sprint = ${sprint} and ars = any(${[...keys]})`.execute(trx);
  if (numAffectedRows !== 0n) return;
  await sql`insert into cocreation.sprint_town (sprint, ars, state, at)
    values (${sprint}, ${ars}, ${state}, ${at})`.execute(trx);
}

export async function removeTown(trx: Db, sprint: string, keys: Iterable<string>): Promise<void> {
  await sql`delete from cocreation.sprint_town where sprint = ${sprint} and ars = any(${[...keys]})`.execute(
    trx,
  );
}

const companySchema = z.object({ id: z.string(), name: z.string(), part: z.string(), interest: z.string() });
export type SprintCompany = z.infer<typeof companySchema>;

export async function companiesOf(db: Db, sprint: string): Promise<SprintCompany[]> {
  const { rows } = await sql`select id, name, part, interest from cocreation.sprint_company
    where sprint = ${sprint} order by at, id`.execute(db);
  return rows.map((row) => companySchema.parse(row));
}

export async function insertCompany(
  trx: Db,
  { sprint, id, name, part, interest }: SprintCompany & { sprint: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into cocreation.sprint_company (id, sprint, name, part, interest, at)
    values (${id}, ${sprint}, ${name}, ${part}, ${interest}, ${now.toString()}) on conflict (id) do nothing`.execute(
    trx,
  );
}

const itemSchema = z.object({
  ...{ id: z.string(), day: z.number(), method: z.enum(METHODS), starts: z.number(), minutes: z.number() },
  beganAt: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof itemSchema>;

export async function agendaOf(db: Db, sprint: string): Promise<AgendaItem[]> {
  const { rows } = await sql`select id, day, method, starts, minutes, ${utc('began_at')} as "beganAt"
    from cocreation.agenda_item where sprint = ${sprint} order by day, starts, position`.execute(db);
  return rows.map((row) => itemSchema.parse(row));
}

export async function insertAgenda(trx: Db, sprint: string, lines: readonly AgendaLine[]): Promise<void> {
  const rows = lines.map((line, position) => ({ ...line, id: randomUUIDv7(), position }));
  await sql`insert into cocreation.agenda_item (id, sprint, day, position, method, starts, minutes)
    select id, ${sprint}::uuid, day, position, method, starts, minutes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, day int, position int, method text, starts int, minutes int)`.execute(trx);
}

/** False: there is no such item in this sprint. */
export async function moveItem(
  trx: Db,
  { sprint, id, starts, minutes }: { sprint: string } & Pick<AgendaItem, 'id' | 'starts' | 'minutes'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update cocreation.agenda_item set starts = ${starts}, minutes = ${minutes}
    where sprint = ${sprint} and id = ${id}`.execute(trx);
  // Calendars take the new times by the version.
  await sql`update cocreation.sprint set version = version + 1, changed_at = ${now.toString()}
    where id = ${sprint}`.execute(trx);
  return numAffectedRows === 1n;
}

/** False: there is no such item in this sprint. */
export async function beginItem(
  trx: Db,
  { sprint, id }: { sprint: string; id: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update cocreation.agenda_item set began_at = ${now.toString()}
    where sprint = ${sprint} and id = ${id}`.execute(trx);
  return numAffectedRows === 1n;
}

const testSchema = z.object({
  ...{ id: z.string(), number: z.number(), ars: z.string(), profile: z.string() },
  ...{ outcome: z.enum(OUTCOMES), finding: z.string() },
});
export type TestRun = z.infer<typeof testSchema>;

export async function testsOf(db: Db, sprint: string): Promise<TestRun[]> {
  const { rows } = await sql`select id, number, ars, profile, outcome, finding from cocreation.test_run
    where sprint = ${sprint} order by number`.execute(db);
  return rows.map((row) => testSchema.parse(row));
}

/** Gets the next number of the sprint, which the caller has locked. The same id twice is one test. */
export async function insertTest(
  trx: Db,
  {
    sprint,
    id,
    ars,
    profile,
    outcome,
    finding,
  }: Omit<TestRun, 'number' | 'outcome'> & {
    sprint: string;
    outcome: Outcome;
  },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into cocreation.test_run (id, sprint, number, ars, profile, outcome, finding, at)
    select ${id}::uuid, ${sprint}::uuid, coalesce(max(number), 0) + 1, ${ars}, ${profile}, ${outcome}, ${finding},
      ${now.toString()}::timestamptz
    from cocreation.test_run where sprint = ${sprint} on conflict (id) do nothing`.execute(trx);
}

const decisionSchema = z.object({
  ...{ id: z.string(), state: z.enum(SPRINT_STATES), verdict: z.enum(VERDICTS), subject: z.string() },
  ...{ reason: z.string(), at: z.string() },
  idea: z
    .object({ id: z.string(), title: z.string(), lang: z.string(), state: z.enum(IDEA_STATES) })
    .nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

export async function decisionsOf(db: Db, sprint: string): Promise<Decision[]> {
  const { rows } = await sql`select d.id, d.state, d.verdict, d.subject, d.reason, ${utc('d.at')} as at,
      case when i.id is null then null
        else jsonb_build_object('id', i.id, 'title', i.title, 'lang', i.lang, 'state', i.state) end as idea
    from cocreation.decision d left join cocreation.idea i on i.id = d.idea
    where d.sprint = ${sprint} order by d.at, d.id`.execute(db);
  return rows.map((row) => decisionSchema.parse(row));
}

export async function insertDecision(
  trx: Db,
  decision: { sprint: string; id: string; state: string; verdict: Verdict; subject: string; reason: string },
  now: Temporal.Instant,
): Promise<void> {
  const { sprint, id, state, verdict, subject, reason } = decision;
  await sql`insert into cocreation.decision (id, sprint, state, verdict, subject, reason, at)
    values (${id}, ${sprint}, ${state}, ${verdict}, ${subject}, ${reason}, ${now.toString()})
    on conflict (id) do nothing`.execute(trx);
}

export async function linkIdea(trx: Db, decision: string, idea: string): Promise<void> {
  await sql`update cocreation.decision set idea = ${idea} where id = ${decision}`.execute(trx);
}

const ideaSchema = z.object({
  ...{ id: z.string(), title: z.string(), lang: z.string(), state: z.enum(IDEA_STATES) },
});

/** Ideas that answer the challenges of a sprint and still live; real ones alone. */
export async function ideasFor(db: Db, sprint: string): Promise<z.infer<typeof ideaSchema>[]> {
  const { rows } = await sql`select i.id, i.title, i.lang, i.state from cocreation.idea i
    where i.source is null and i.state <> 'stopped' and not i.hidden and exists (select from cocreation.idea_challenge l
      join cocreation.sprint_challenge c on c.challenge = l.challenge where l.idea = i.id and c.sprint = ${sprint})
    order by i.title, i.id limit 200`.execute(db);
  return rows.map((row) => ideaSchema.parse(row));
}
