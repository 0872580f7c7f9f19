/** What is done in the days of a sprint and afterwards, by the office or by a town that takes part. */

import type { Kysely } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { townLines, townOf } from '../../../kernel/network/town-lines.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import { insertFollowUp, setFollowUp } from './follow-up-store.ts';
import {
  agendaOf,
  beginItem,
  insertCompany,
  insertDecision,
  insertTest,
  moveItem,
  type SprintCompany,
  setTown,
  sprintTowns,
} from './parts-store.ts';
import { changeIn, type House, noteSprint, statesBetween } from './plan-sprint.ts';
import type { FollowUpState, Outcome, Verdict } from './sprint-model.ts';
import { notNow, unfit, unknownSprint } from './sprint-problems.ts';

/** A town says that it takes part, or that it does not; only one that was invited, until the first day. */
export async function answerInvitation(
  house: House,
  actor: Actor,
  { id, ars, takesPart }: { id: string; ars: Ars; takesPart: boolean },
): Promise<void> {
  const keys = house.places.keys(ars);
  await changeIn(house, id, ['planned', 'prep'], async (trx) => {
    if (!(await sprintTowns(trx, id)).some((town) => keys.has(town.ars))) throw unknownSprint();
    const now = house.clock.now();
    await setTown(trx, { sprint: id, ars, state: takesPart ? 'joined' : 'declined' }, keys, now);
    await noteSprint(trx, actor, { ars, action: takesPart ? 'sprint.joined' : 'sprint.declined', id }, now);
  });
}

export async function logCompany(
  house: House,
  actor: Actor,
  { sprint: id, ...company }: SprintCompany & { sprint: string },
): Promise<void> {
  await changeIn(house, id, statesBetween('planned', 'follow-up'), async (trx) => {
    const now = house.clock.now();
    await insertCompany(trx, { ...company, sprint: id }, now);
    await noteSprint(trx, actor, { ars: FEDERATION, action: 'sprint.company-logged', id }, now);
  });
}

/** Another time or length for one item. No line of the log: it is a plan. */
export async function moveAgenda(
  house: House,
  { sprint, ...item }: { sprint: string; id: string; starts: number; minutes: number },
): Promise<void> {
  await changeIn(house, sprint, statesBetween('planned', 'day5'), async (trx) => {
    if (!(await moveItem(trx, { ...item, sprint }, house.clock.now()))) throw unknownSprint();
  });
}

/** From now on its time runs. Only on its own day. */
export async function beginAgenda(
  house: House,
  { sprint: id, item }: { sprint: string; item: string },
): Promise<void> {
  await changeIn(house, id, statesBetween('day1', 'day5'), async (trx, sprint) => {
    const found = (await agendaOf(trx, id)).find((one) => one.id === item);
    if (found === undefined) throw unknownSprint();
    if (`day${found.day}` !== sprint.state) throw notNow();
    await beginItem(trx, { sprint: id, id: item }, house.clock.now());
  });
}

export interface NewTest {
  sprint: string;
  id: string;
  ars: Ars;
  profile: string;
  outcome: Outcome;
  finding: string;
}

/** A user who tried the prototype, on the last day, from a town that takes part. */
export async function logTest(house: House, actor: Actor, test: NewTest): Promise<void> {
  const { sprint: id } = test;
  await changeIn(house, id, ['day5'], async (trx) => {
    const now = house.clock.now();
    const ars = await requireTown(trx, house, id, test.ars);
    await insertTest(trx, { ...test, ars }, now);
    await noteSprint(trx, actor, { ars, action: 'sprint.test-logged', id }, now);
  });
}

export async function decideSomething(
  house: House,
  actor: Actor,
  {
    sprint: id,
    ...decision
  }: { sprint: string; id: string; verdict: Verdict; subject: string; reason: string },
): Promise<void> {
  await changeIn(house, id, statesBetween('day1', 'follow-up'), async (trx, { state }) => {
    const now = house.clock.now();
    await insertDecision(trx, { ...decision, sprint: id, state }, now);
    await noteSprint(trx, actor, { ars: FEDERATION, action: 'sprint.decided', id }, now);
  });
}

export interface NewFollowUp {
  sprint: string;
  id: string;
  ars: Ars;
  unit: string;
  title: string;
  /** Civil date, today or later. */
  due: string;
}

export async function agreeFollowUp(house: House, actor: Actor, wanted: NewFollowUp): Promise<void> {
  const { sprint: id } = wanted;
  const now = house.clock.now();
  if (wanted.due < civilDate(now).toString()) throw unfit('due');
  await changeIn(house, id, statesBetween('day5', 'follow-up'), async (trx) => {
    const ars = await requireTown(trx, house, id, wanted.ars);
    await insertFollowUp(trx, { ...wanted, ars }, now);
    await noteSprint(trx, actor, { ars, action: 'sprint.follow-up-agreed', id }, now);
  });
}

/** `ars` null: the office, for any town. */
export async function endFollowUp(
  house: House,
  actor: Actor,
  change: { sprint: string; id: string; state: FollowUpState; note: string; ars: Ars | null },
): Promise<void> {
  const { sprint: id, ars } = change;
  await changeIn(house, id, statesBetween('day5', 'follow-up'), async (trx) => {
    const now = house.clock.now();
    if (!(await setFollowUp(trx, change, ars === null ? null : house.places.keys(ars), now)))
      throw unknownSprint();
    await noteSprint(trx, actor, { ars: ars ?? FEDERATION, action: 'sprint.follow-up-changed', id }, now);
  });
}

/** Its key of today, where it takes part. Throws `sprint-unfit-not-in`. */
export async function requireTown(
  trx: Kysely<unknown>,
  { places }: Pick<House, 'places'>,
  sprint: string,
  ars: Ars,
): Promise<Ars> {
  const now = townOf(ars, places)?.ars ?? ars;
  const joined = (await sprintTowns(trx, sprint)).filter(({ state }) => state === 'joined');
  const isIn = townLines(
    joined.map((town) => town.ars),
    places,
  ).some((town) => town.ars === now);
  if (!isIn) throw unfit('not-in');
  return now;
}
