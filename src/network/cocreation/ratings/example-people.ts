/** Example people and real ones never vote together. */
import { EXAMPLE_ENDING } from '../../../kernel/identity/examples/example-people.ts';
import type { Person } from '../../../kernel/identity/person.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { roundExample } from './rating-problems.ts';
import type { Round } from './round-store.ts';

export function isExamplePerson({ email }: Pick<Person, 'email'>): boolean {
  return email.endsWith(EXAMPLE_ENDING);
}

/** Throws `round-example` where an example person meets a real round, or the other way round. */
export function requireSameKind(person: Pick<Person, 'email'>, round: Pick<Round, 'source'>): void {
  if (isExamplePerson(person) !== (round.source !== null)) throw roundExample();
}

/** Source of a round that somebody makes; null: a real one. Throws `round-example` where there are no examples (any more). */
export function sourceOfMaker(
  person: Pick<Person, 'email'>,
  { sources }: Pick<Kernel, 'sources'>,
): string | null {
  if (!isExamplePerson(person)) return null;
  const sample = sources.all.find(
    (one) => one.kind === 'sample' && one.solution === 'cocreation' && one.ownerArs === FEDERATION,
  );
  if (sample === undefined) throw roundExample();
  return sample.id;
}
