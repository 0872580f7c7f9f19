import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Kernel } from '../solution.ts';
import type { EventKind } from './event.ts';
import { writeEvent } from './event-store.ts';
import { handleEventJob } from './handle-event-job.ts';

/**
 * Says that something happened, in the transaction in which it does: all who act on it are told if that commits, and
 * only then, each in a job of its own. Answers the id of the event. Throws where no solution of the house declares the
 * kind, and for a payload that does not fit it.
 */
export async function emitEvent<Payload extends object>(
  trx: Kysely<unknown>,
  { solutions, jobs, clock }: Pick<Kernel, 'solutions' | 'jobs' | 'clock'>,
  kind: EventKind<Payload>,
  payload: Payload,
): Promise<string> {
  if (!solutions.some(({ events }) => events?.emits.some(({ name }) => name === kind.name)))
    throw new Error(
      `The event "${kind.name}" is declared nowhere: name it in "events.emits" of its solution`,
    );
  const event = randomUUIDv7();
  const at = clock.now().toString();
  await writeEvent(trx, { id: event, name: kind.name, payload: kind.payload.parse(payload), at });
  const handling = solutions.filter(({ events }) => events?.handles.some(({ name }) => name === kind.name));
  await jobs.queueAll(
    handleEventJob,
    handling.map(({ id: solution }) => ({ payload: { event, solution }, key: `${event} ${solution}` })),
    { db: trx },
  );
  return event;
}
