import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Level } from '../../places/place.ts';
import type { People } from '../people.ts';
import type { MemberRole } from '../role.ts';

export interface SignedInAs {
  /** Value of the `Cookie` header. */
  cookie: string;
  /** The cookie, and the origin without which nothing can be changed (`http/same-origin.ts`). */
  headers: { cookie: string; origin: string };
  personId: string;
  sessionId: string;
  email: string;
}

/** A person with memberships and a session, as real as if they had signed in; the real `identify` accepts the cookie. */
export async function signInAs(
  house: { kernel: { db: Kysely<unknown> }; people: People },
  who: {
    email?: string;
    name?: string;
    memberships?: readonly { ars: string; level: Level; role: MemberRole }[];
  } = {},
): Promise<SignedInAs> {
  const { db } = house.kernel;
  const { accounts } = house.people;
  const { internalAdapter } = await (await accounts.auth()).$context;
  const email = who.email ?? `${randomUUIDv7()}@test.example`;
  const known = await internalAdapter.findUserByEmail(email);
  const person =
    known?.user ??
    (await internalAdapter.createUser(
      { email, name: who.name ?? '', emailVerified: true },
      { method: 'test' },
    ));
  for (const { ars, level, role } of who.memberships ?? []) {
    await sql`insert into kernel.membership (id, person, ars, level, role, since)
      values (${randomUUIDv7()}, ${person.id}, ${ars}, ${level}, ${role}, ${accounts.clock.now().toString()})
      on conflict do nothing`.execute(db);
  }
  const session = await internalAdapter.createSession(person.id);
  const cookie = `${accounts.cookies.names.session}=${accounts.cookies.valueFor(session.token)}`;
  return {
    ...{ cookie, headers: { cookie, origin: accounts.publicUrl } },
    personId: person.id,
    sessionId: session.id,
    email,
  };
}
