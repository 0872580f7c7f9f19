/** Places, people and a clock that can be set forward, for tests of the rules about people. */
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Place } from '../../places/place.ts';
import { openTestPlaces } from '../../places/test-places.ts';
import type { Actor } from '../actor.ts';
import { addPerson } from '../memberships/person-store.ts';
import type { MemberRole } from '../role.ts';

export interface PeopleTestHouse {
  db: Kysely<unknown>;
  places: PlaceDirectory;
  clock: Clock;
  ownerUrl: string;
  appUrl: string;
  /** Sets the clock back to where each test begins: 24 November 2026, 10:00 UTC. */
  beginDay(): void;
  /** Sets the clock forward. */
  pass(span: { days?: number; hours?: number; minutes?: number }): void;
  place(ars: string): Place;
  /** Somebody new; returns the id. */
  person(email: string): Promise<string>;
  close(): Promise<void>;
}

/** Call it in `beforeAll`, and `close()` in `afterAll`. */
export async function openPeopleTestHouse(): Promise<PeopleTestHouse> {
  const house = await openTestPlaces();
  const begin = Temporal.Instant.from('2026-11-24T10:00:00Z');
  let now = begin;
  const clock: Clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  return {
    ...house,
    clock,
    beginDay() {
      now = begin;
    },
    pass({ days = 0, hours = 0, minutes = 0 }) {
      now = now.add({ hours: 24 * days + hours, minutes });
    },
    place(ars) {
      const place = house.places.get(ars);
      if (place === undefined) throw new Error(`No place ${ars}`);
      return place;
    },
    async person(email) {
      return (await addPerson(house.db, email, now)).person.id;
    },
  };
}

/** Somebody who acts with these roles; for a unit, where it matters, as `{ ...acting(…), unit }`. */
export function acting(person: string, ...roles: MemberRole[]): Actor & { person: string } {
  return { person, roles, unit: null };
}
