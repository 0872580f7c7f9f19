import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../person.ts';
import type { Accounts } from './create-accounts.ts';
import { REFRESH_SECONDS, SESSION_SECONDS } from './lifetimes.ts';
import { prolongSession } from './session-store.ts';

/**
 * A session that is used lives on: at most once a day its thirty days begin anew, and its cookie is sent again, because
 * the browser counts too. Costs a query only on that day.
 */
export function keepSessions(app: FastifyInstance, accounts: Accounts): void {
  // No promise for all who are nobody: public data are asked for thousands of times a second.
  app.addHook('preHandler', (request, reply, done) => {
    const { person } = request;
    if (person === null || !isDue(person, accounts.clock.now())) return done();
    prolong(accounts, { person, request, reply }).then(() => done(), done);
  });
}

function isDue({ session }: Person, now: Temporal.Instant): boolean {
  const left = now.until(Temporal.Instant.from(session.expiresAt)).total('seconds');
  return left <= SESSION_SECONDS - REFRESH_SECONDS;
}

async function prolong(
  { db, clock, cookies }: Accounts,
  { person, request, reply }: { person: Person; request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const now = clock.now();
  const token = cookies.tokenIn(request.headers.cookie);
  const expiresAt = now.add({ seconds: SESSION_SECONDS });
  if (token === null || !(await prolongSession(db, { id: person.session.id, now, expiresAt }))) return;
  reply.header('set-cookie', cookies.header('session', cookies.valueFor(token), SESSION_SECONDS));
}
