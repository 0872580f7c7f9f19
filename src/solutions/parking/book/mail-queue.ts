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

/** Once for each version of a booking; `db`: told if that transaction commits. */
export async function tell(
  { jobs }: Pick<Kernel, 'jobs'>,
  db: Kysely<unknown>,
  { id, version }: Pick<Booking, 'id' | 'version'>,
  what: BookingMailKind,
): Promise<void> {
  await jobs.queue(BOOKING_MAIL, { id, what }, { db, key: `${id} ${what} ${version}` });
}
