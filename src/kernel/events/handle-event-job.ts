import { z } from 'zod';
import { GivenUp } from '../jobs/given-up.ts';
import type { Job } from '../jobs/job.ts';
import type { Kernel } from '../solution.ts';
import type { EventHandler } from './event.ts';
import { readEvent } from './event-store.ts';

const payload = z.object({ event: z.uuid(), solution: z.string() });
type EventWork = z.infer<typeof payload>;

/** With the pauses of jobs (3 s, growing to 6 h): for about three days, then it is given up. */
export const EVENT_RETRIES = 23;

/** Has one solution act on one event (docs/decisions/0028). */
export const handleEventJob: Job<EventWork> = {
  name: 'event.handle',
  payload,
  retries: EVENT_RETRIES,
  async run({ event: id, solution }, kernel) {
    const event = await readEvent(kernel.db, id);
    if (event === null) throw new GivenUp('The event is no longer kept');
    const handler = handlerOf(solution, event.name, kernel);
    // Not final: a process of another version of the program may know it.
    if (handler === undefined) throw new Error(`${solution} does not act on "${event.name}" in this program`);
    const read = handler.payload.safeParse(event.payload);
    if (!read.success) {
      const where = read.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
      throw new GivenUp(`The payload of "${event.name}" is not what ${solution} reads: ${where}`);
    }
    await handler.handle({ ...event, payload: read.data }, kernel);
  },
};

function handlerOf(id: string, name: string, { solutions }: Kernel): EventHandler | undefined {
  return solutions.find((one) => one.id === id)?.events?.handles.find((handler) => handler.name === name);
}
