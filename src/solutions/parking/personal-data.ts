import { joinPersonal } from '../../kernel/identity/personal-data/join-parts.ts';
import { personalBookings } from './book/personal-store.ts';
import { personalLots } from './lots/personal-store.ts';
import { ownerPart } from './money/owner-store.ts';

/** What parking holds about people: lots of owners, bookings of drivers; bookings before their lots. */
export const personalData = joinPersonal('parking', [personalBookings, personalLots, ownerPart]);
