import type { PersonalData } from '../../kernel/identity/personal-data/personal-data.ts';
import { personalBookings } from './book/personal-store.ts';
import { personalLots } from './lots/personal-store.ts';
import { ownerPart } from './money/owner-store.ts';

/** One part a subject: what it holds about people, for their export and for deletion; bookings before their lots. */
const PARTS: readonly PersonalData[] = [personalBookings, personalLots, ownerPart];

/** What parking holds about people: lots of owners, bookings of drivers. */
export const personalData: PersonalData = {
  id: 'parking',
  tables: PARTS.flatMap(({ tables }) => tables),
  async export(person, kernel) {
    const found: Record<string, unknown> = {};
    for (const part of PARTS) {
      const held = await part.export(person, kernel);
      if (held !== undefined) found[part.id] = held;
    }
    return Object.keys(found).length === 0 ? undefined : found;
  },
  async erase(person, db) {
    const kept = [];
    for (const part of PARTS) kept.push(...(await part.erase(person, db)));
    return kept;
  },
};
