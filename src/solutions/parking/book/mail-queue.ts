import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Booking } from './booking.ts';

const kind = z.enum([
  'confirmed',
  'changed',
  'fixed',
  'moved',
  'nothing-free',
  'warned',
  'owner-overstay',
  'owner-blocked',
  'owner-booked',
  'owner-cancelled',
  'no-show',
  'cancelled',
  'taken-away',
  'lapsed',
]);
export type BookingMailKind = z.infer<typeof kind>;

/** Name and payload of the job that writes mails about bookings, for those who queue it. */
export const BOOKING_MAIL = {
  name: 'parking.booking-mail',
  payload: z.object({ id: z.uuid(), what: kind }),
} as const;

type Known = Pick<Booking, 'id' | 'version'>;

/** Once for each version of a booking; `db`: told if that transaction commits. */
export async function tell(
  { jobs }: Pick<Kernel, 'jobs'>,
  db: Kysely<unknown>,
  booking: Known,
  what: BookingMailKind,
): Promise<void> {
  await jobs.queue(BOOKING_MAIL, { id: booking.id, what }, { db, key: keyOf(booking, what) });
}

/** The same of several bookings, each with all of these. */
export async function tellAll(
  { jobs }: Pick<Kernel, 'jobs'>,
  db: Kysely<unknown>,
  bookings: readonly Known[],
  kinds: readonly BookingMailKind[],
): Promise<void> {
  const all = bookings.flatMap((booking) =>
    kinds.map((what) => ({ payload: { id: booking.id, what }, key: keyOf(booking, what) })),
  );
  await jobs.queueAll(BOOKING_MAIL, all, { db });
}

function keyOf({ id, version }: Known, what: BookingMailKind): string {
  return `${id} ${what} ${version}`;
}
