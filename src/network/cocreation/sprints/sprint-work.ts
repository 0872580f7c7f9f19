/** A sprint as its office, or a town that is asked to take part, sees it. */
import { civilDate } from '../../../kernel/clock.ts';
import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { SPRINT_FLOW } from '../flow.ts';
import { itemStart } from './agenda-times.ts';
import { followUpsOf } from './follow-up-store.ts';
import {
  agendaOf,
  companiesOf,
  decisionsOf,
  ideasFor,
  type SprintTown,
  sprintTowns,
  testsOf,
  townsOfSprints,
} from './parts-store.ts';
import { type House, requireSprint } from './plan-sprint.ts';
import { sizeMix } from './prep-fault.ts';
import { quartersFrom } from './quarter.ts';
import type { TownAnswer } from './sprint-model.ts';
import { unknownSprint } from './sprint-problems.ts';
import { rightsIn } from './sprint-rights.ts';
import {
  allSprints,
  challengesOfSprint,
  rankedChallenges,
  type Sprint,
  sprintsOfTown,
} from './sprint-store.ts';
import type { SprintLine, SprintList, SprintWork, WorkTown } from './sprints-api.ts';

/** More than a network has in 25 years. */
const MOST = 100;

export async function officeList(house: House): Promise<SprintList> {
  const [sprints, challenges] = await Promise.all([
    allSprints(house.db, { limit: MOST, examples: false }),
    rankedChallenges(house.db),
  ]);
  return {
    sprints: await linesOf(
      sprints.map((sprint) => ({ ...sprint, answer: null })),
      house,
    ),
    challenges: challenges.map(({ id, title, lang, field }) => ({ id, title, lang, field })),
    quarters: quartersFrom(civilDate(house.clock.now()), 6),
  };
}

export async function townList(house: House, ars: Ars): Promise<SprintList> {
  const sprints = await sprintsOfTown(house.db, house.places.keys(ars));
  return { sprints: await linesOf(sprints, house), challenges: [], quarters: [] };
}

async function linesOf(
  sprints: readonly (Sprint & { answer: TownAnswer | null })[],
  { db, places }: House,
): Promise<SprintLine[]> {
  const towns = await townsOfSprints(
    db,
    sprints.map(({ id }) => id),
  );
  return sprints.map(({ id, quarter, state, field, title, days, answer }) => ({
    ...{ id, quarter, state, field, title, answer, begins: days[0] ?? null },
    towns: townLines(joinedOf(towns.get(id) ?? []), places).length,
  }));
}

export function joinedOf(towns: readonly SprintTown[]): string[] {
  return towns.filter(({ state }) => state === 'joined').map(({ ars }) => ars);
}

/** Each town as it is today once; with what the first of its keys said, of which those that said yes come first. */
export function workTowns(towns: readonly SprintTown[], places: House['places']): WorkTown[] {
  const found = new Map<string, WorkTown>();
  for (const { ars, state } of towns) {
    const line = townLine(ars, places);
    if (!found.has(line.ars)) found.set(line.ars, { ...line, state });
  }
  return [...found.values()];
}

/** `town` null: at the office. Throws `sprint-unknown`, also where the town was not asked. */
export async function sprintWork(
  house: House,
  id: string,
  town: { ars: Ars; maySpeak: boolean } | null,
): Promise<SprintWork> {
  const { db, places } = house;
  const sprint = await requireSprint(db, id);
  const towns = workTowns(await sprintTowns(db, id), places);
  const answer = town === null ? null : (towns.find(({ ars }) => ars === town.ars)?.state ?? 'none');
  if (answer === 'none') throw unknownSprint();
  const isOffice = town === null;
  const [challenges, companies, agenda, tests, decisions, followUps, ideas, ranked] = await Promise.all([
    challengesOfSprint(db, id),
    companiesOf(db, id),
    agendaOf(db, id),
    testsOf(db, id),
    decisionsOf(db, id),
    followUpsOf(db, id),
    isOffice ? ideasFor(db, id) : [],
    isOffice ? rankedChallenges(db) : [],
  ]);
  const { version, quarter, state, field, title, text, days, prepared } = sprint;
  const today = civilDate(house.clock.now()).toString();
  return {
    ...{ id, version, quarter, state, field, title, text, days, prepared, towns, companies, decisions },
    next: SPRINT_FLOW[state][0] ?? null,
    sizes: sizeMix(towns.filter((one) => one.state === 'joined').map(({ size }) => size)),
    challenges: challenges.map((one) => ({ id: one.id, title: one.title, lang: one.lang, state: one.state })),
    agenda: agenda.map((item) => {
      const day = days[item.day - 1];
      return { ...item, startsAt: day === undefined ? null : itemStart(day, item.starts).toString() };
    }),
    tests: tests.map(({ ars, ...test }) => ({ ...test, town: townLine(ars, places).name })),
    followUps: followUps.map((one) => {
      const { ars, name } = townLine(one.ars, places);
      return { ...one, ars, town: name, isLate: one.state === 'open' && one.due < today };
    }),
    ideas,
    quarters: isOffice ? [...new Set([quarter, ...quartersFrom(civilDate(house.clock.now()), 6)])] : [],
    ranked: ranked.map((one) => ({ id: one.id, title: one.title, lang: one.lang, field: one.field })),
    answer,
    can: rightsIn(state, answer, town?.maySpeak ?? false),
  };
}
