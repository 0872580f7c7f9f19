import type { Kernel, Solution } from '../../solution.ts';
import { digestOf, newToken } from '../invitations/token.ts';
import { erasePerson } from '../personal-data/erase-person.ts';
import { personalParts } from '../personal-data/parts-of.ts';
import { EXAMPLE_PEOPLE, type ExamplePerson, examplePath } from './example-people.ts';
import { deleteLinks, deleteMemberships, examplePersons, insertLink } from './store.ts';

/** For how long a link waits to be used. */
const HOURS = 24;

export interface ExampleLink extends ExamplePerson {
  /** Whole address, for a console on this machine. */
  address: string;
}

/** A new link for each of the example people; those of before lead nowhere any more. */
export async function makeExampleLinks({
  db,
  clock,
  publicUrl,
}: Pick<Kernel, 'db' | 'clock'> & { publicUrl: string }): Promise<ExampleLink[]> {
  const now = clock.now();
  const until = now.add({ hours: HOURS });
  return db.transaction().execute(async (trx) => {
    await deleteLinks(trx);
    const links: ExampleLink[] = [];
    for (const person of EXAMPLE_PEOPLE) {
      const token = newToken();
      await insertLink(trx, { digest: digestOf(token), key: person.key, now, until });
      links.push({ ...person, address: publicUrl + examplePath(token) });
    }
    return links;
  });
}

/** Removes the example people with everything about them, and the links. Answers how many people it were. */
export async function removeExamplePeople(
  kernel: Kernel,
  solutions: readonly Pick<Solution, 'personalData'>[],
): Promise<number> {
  await deleteLinks(kernel.db);
  const people = await examplePersons(kernel.db);
  for (const person of people) {
    await kernel.db.transaction().execute((trx) => deleteMemberships(trx, person));
    await erasePerson(kernel, personalParts(solutions), { person, by: 'operator' });
  }
  return people.length;
}

/** For the console: who, and the link. */
export function exampleLines(links: readonly ExampleLink[], { places }: Pick<Kernel, 'places'>): string[] {
  const rows = links.map(({ name, ars, address }) => {
    const place = places.get(ars);
    return `  ${name}, ${place?.name ?? ars}: ${address}`;
  });
  return ['Try the desk with example people; each link once, within 24 hours:', ...rows];
}
