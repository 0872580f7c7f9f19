import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';
import { forgetPerson, invitationsTo } from './invitation-store.ts';

/** Addresses to which invitations go; a ballot belongs to a municipality and names nobody. */
export const personalInvitations: PersonalData = {
  id: 'ratings',
  tables: ['cocreation.invitation'],
  async export(person, { db }) {
    const found = await invitationsTo(db, person);
    return found.length === 0 ? undefined : found;
  },
  async erase(person, trx) {
    await forgetPerson(trx, person);
    return [];
  },
};
