/**
 * A network as large as the country could make it: of the municipalities of the register 5,000 run something, 2,000
 * projects, 1,000 fact sheets, 2,000 challenges, 1,000 ideas, 1,000 questions. All of it is invented and stands in the
 * tables as if it were real: examples are counted nowhere.
 */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { CommandHouse } from '../../src/cli/open-house.ts';
import { createAccountCookies } from '../../src/kernel/identity/accounts/account-cookies.ts';
import { addPerson } from '../../src/kernel/identity/memberships/person-store.ts';
import { authSecret } from '../../src/launch/auth-secret.ts';
import { solutions } from '../../src/solutions.ts';
import { fillChallenges, fillIdeas } from './fill-cocreation.ts';
import { fillProjects, fillQuestions, fillSheets } from './fill-transfer.ts';
import { putRows } from './put-rows.ts';

export interface Filling {
  db: Kysely<unknown>;
  /** Municipalities in an order in which neighbours stand far from each other. */
  towns: readonly string[];
  /** Solutions that a town can run. */
  runs: readonly string[];
  /** An instant so many days ago; below 0: to come. */
  ago(days: number): string;
}

export interface Filled {
  towns: readonly string[];
  /** At the desk of the first of them its editor is signed in. */
  editor: { ars: string; cookie: string };
}

export const SIZES = {
  ...{ municipalities: 11_000, adopting: 5_000, projects: 2_000, sheets: 1_000 },
  ...{ challenges: 2_000, ideas: 1_000, questions: 1_000 },
} as const;
/** No divisor of the number of municipalities. */
const STRIDE = 7_919;

export async function fillNetwork(house: CommandHouse): Promise<Filled> {
  const { db, places, clock } = house;
  if (places.counts.municipality < SIZES.municipalities)
    throw new Error('The register is too small for this bench');
  const { rows } = await sql<{ ars: string }>`select ars from kernel.place
    where 'municipality' = any(levels) and valid_to is null order by ars`.execute(db);
  const towns = rows.map((_, index) => rows[(index * STRIDE) % rows.length]?.ars ?? '');
  const runs = solutions
    .filter(({ network, isRegister }) => network === undefined && isRegister !== true)
    .map(({ id }) => id);
  const ago = (days: number) =>
    clock
      .now()
      .subtract({ hours: days * 24 })
      .toString();
  const filling: Filling = { db, towns, runs, ago };
  await putRows(
    db,
    'kernel.adoption',
    towns.slice(0, SIZES.adopting).flatMap((ars, index) =>
      runs
        .filter((_, at) => at === index % runs.length || (index + at) % 7 === 0)
        .map((solution) => ({
          ...{ ars, solution, level: 'municipality', state: index % 20 === 7 ? 'paused' : 'live' },
          ...{ settings: {}, since: ago(300), changed_at: ago(300), version: 1 },
        })),
    ),
  );
  await fillProjects(filling, SIZES.projects);
  await fillSheets(filling, SIZES.sheets);
  await fillQuestions(filling, SIZES.questions);
  await fillIdeas(filling, SIZES.ideas, await fillChallenges(filling, SIZES.challenges));
  return { towns, editor: await anEditor(towns[0] ?? '', house) };
}

async function anEditor(ars: string, { db, clock, config }: CommandHouse): Promise<Filled['editor']> {
  const now = clock.now();
  const { person } = await addPerson(db, 'editor@bench.example', now);
  const token = randomUUID();
  await putRows(db, 'kernel.membership', [
    {
      ...{ id: randomUUID(), person: person.id, ars, level: 'municipality', role: 'editor' },
      since: now.toString(),
    },
  ]);
  await putRows(db, 'kernel.session', [
    {
      ...{ id: randomUUID(), person: person.id, token, expires_at: now.add({ hours: 24 }).toString() },
      ...{ created_at: now.toString(), updated_at: now.toString() },
    },
  ]);
  const { names, valueFor } = createAccountCookies(config.publicUrl, await authSecret(config));
  return { ars, cookie: `${names.session}=${valueFor(token)}` };
}
