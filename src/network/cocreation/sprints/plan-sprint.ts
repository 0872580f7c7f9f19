/** What the office does with a sprint before it begins: plan, change, invite. Each in one transaction, with its line. */
import type { Kysely } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { SPRINT_STATES, type SprintState } from '../flow.ts';
import { writeStep } from '../step-store.ts';
import { AGENDA } from './agenda-template.ts';
import { changeSprint } from './change-sprint.ts';
import { dayFault } from './day-faults.ts';
import { insertAgenda, removeTown, setTown, sprintTowns } from './parts-store.ts';
import { quarterOf } from './quarter.ts';
import type { ChallengeOutcome, Preparation } from './sprint-model.ts';
import { badDays, changedSprint, notNow, unfit, unknownSprint } from './sprint-problems.ts';
import {
  areRanked,
  challengesOfSprint,
  insertSprint,
  lockSprint,
  readSprint,
  type Sprint,
  type SprintAbout,
  setChallenges,
  updateSprint,
} from './sprint-store.ts';

export type House = Pick<Kernel, 'db' | 'places' | 'clock'>;
export type NewSprint = SprintAbout & { id: string; challenges: readonly string[] };

/** The same wish twice is one sprint. Throws `sprint-unfit-quarter`, `sprint-unfit-challenge`. */
export async function planSprint(house: House, actor: Actor, wanted: NewSprint): Promise<void> {
  const now = house.clock.now();
  if (wanted.quarter < quarterOf(civilDate(now))) throw unfit('quarter');
  await house.db.transaction().execute(async (trx) => {
    if (!(await insertSprint(trx, wanted, now))) return;
    await takeChallenges(trx, wanted.id, wanted.challenges);
    await insertAgenda(trx, wanted.id, AGENDA);
    const { id } = wanted;
    await writeStep(
      trx,
      { thing: 'sprint', id, from: null, to: 'planned', reason: '', ars: FEDERATION },
      now,
    );
    await noteSprint(trx, actor, { ars: FEDERATION, action: 'sprint.planned', id }, now);
  });
}

export interface SprintEdit extends SprintAbout {
  version: number;
  challenges: readonly string[];
  /** Civil dates, none or five. */
  days: readonly string[];
  prepared: readonly Preparation[];
}

/** Until the first day. Throws `sprint-changed`, `sprint-not-now`, `sprint-days-…`, `sprint-unfit-…`. */
export async function editSprint(house: House, actor: Actor, id: string, edit: SprintEdit): Promise<void> {
  const now = house.clock.now();
  await changeIn(house, id, ['planned', 'prep'], async (trx, sprint) => {
    if (sprint.version !== edit.version) throw changedSprint(sprint);
    const today = civilDate(now);
    const areNew = edit.days.join() !== sprint.days.join() || edit.quarter !== sprint.quarter;
    if (edit.quarter !== sprint.quarter && edit.quarter < quarterOf(today)) throw unfit('quarter');
    const fault =
      edit.days.length > 0 && areNew ? dayFault(edit.days, { quarter: edit.quarter, today }) : null;
    if (fault !== null) throw badDays(fault);
    await takeChallenges(trx, id, edit.challenges);
    await updateSprint(trx, id, edit, now);
    await noteSprint(trx, actor, { ars: FEDERATION, action: 'sprint.changed', id }, now);
  });
}

/** Throws `sprint-unfit-town` where it is no municipality of today. A town that said no may be asked again. */
export async function inviteTown(house: House, actor: Actor, id: string, ars: Ars): Promise<void> {
  const place = townOf(ars, house.places);
  if (place === null || !place.levels.includes('municipality')) throw unfit('town');
  await changeIn(house, id, ['planned', 'prep'], async (trx) => {
    const now = house.clock.now();
    const keys = house.places.keys(place.ars);
    // Asked once more, what a town has agreed to stays.
    if ((await sprintTowns(trx, id)).some((one) => keys.has(one.ars) && one.state !== 'declined')) return;
    await setTown(trx, { sprint: id, ars: place.ars, state: 'invited' }, keys, now);
    await noteSprint(trx, actor, { ars: place.ars, action: 'sprint.town-invited', id }, now);
  });
}

export async function uninviteTown(house: House, actor: Actor, id: string, ars: Ars): Promise<void> {
  await changeIn(house, id, ['planned', 'prep'], async (trx) => {
    await removeTown(trx, id, house.places.keys(ars));
    await noteSprint(trx, actor, { ars, action: 'sprint.town-removed', id }, house.clock.now());
  });
}

/** See `changeSprint`. */
export async function moveSprint(
  house: House,
  actor: Actor,
  step: { id: string; to: SprintState; version: number; reason: string; outcome: ChallengeOutcome },
): Promise<void> {
  const now = house.clock.now();
  await house.db.transaction().execute(async (trx) => {
    await changeSprint(trx, { ...step, ars: FEDERATION, now, places: house.places, actor });
    await noteSprint(trx, actor, { ars: FEDERATION, action: 'sprint.moved', id: step.id }, now);
  });
}

/** Works on one that is in one of these states, while nobody else changes it. */
export async function changeIn(
  { db }: Pick<House, 'db'>,
  id: string,
  states: readonly SprintState[],
  work: (trx: Kysely<unknown>, sprint: Sprint) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const sprint = await lockSprint(trx, id);
    if (sprint === null || sprint.source !== null) throw unknownSprint();
    if (!states.includes(sprint.state)) throw notNow();
    await work(trx, sprint);
  });
}

/** One that people made; those of examples are only looked at. */
export async function requireSprint(db: Kysely<unknown>, id: string): Promise<Sprint> {
  const sprint = await readSprint(db, id);
  if (sprint === null || sprint.source !== null) throw unknownSprint();
  return sprint;
}

export async function noteSprint(
  trx: Kysely<unknown>,
  { person, request }: Actor,
  { ars, action, id }: { ars: Ars; action: AuditAction; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const line = { ars, person, action, subject: `sprint ${id}`, ...(request !== undefined && { request }) };
  await recordAudit(trx, line, now);
}

/** All states from one to another. */
export function statesBetween(first: SprintState, last: SprintState): readonly SprintState[] {
  return SPRINT_STATES.slice(SPRINT_STATES.indexOf(first), SPRINT_STATES.indexOf(last) + 1);
}

/** At least one, and each ranked; those that it had already may have gone on. */
async function takeChallenges(
  trx: Kysely<unknown>,
  sprint: string,
  challenges: readonly string[],
): Promise<void> {
  const before = new Set((await challengesOfSprint(trx, sprint)).map(({ id }) => id));
  const wanted = [...new Set(challenges)];
  const added = wanted.filter((id) => !before.has(id));
  if (wanted.length === 0 || !(await areRanked(trx, added))) throw unfit('challenge');
  await setChallenges(trx, sprint, wanted);
}
