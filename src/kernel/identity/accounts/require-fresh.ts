import type { Clock } from '../../clock.ts';
import { problem } from '../../http/problem.ts';
import type { Person } from '../person.ts';
import { FRESH_SECONDS } from './lifetimes.ts';

/** Whether the session is young enough for what is dangerous. A refresh does not make it younger. */
export function isFresh(person: Person, clock: Clock): boolean {
  const began = Temporal.Instant.from(person.session.createdAt);
  return began.until(clock.now()).total('seconds') < FRESH_SECONDS;
}

/** Throws the problem `sign-in-again` unless the session began within the last ten minutes. */
export function requireFresh(person: Person, clock: Clock): void {
  if (!isFresh(person, clock)) throw problem({ code: 'sign-in-again', status: 403, title: 'Sign in again' });
}
