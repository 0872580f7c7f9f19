import type { PersonalData } from '../../kernel/identity/personal-data/personal-data.ts';
import { personalParticipants } from './boards/personal-participants.ts';
import { personalIdeas } from './ideas/personal-ideas.ts';
import { personalInvitations } from './ratings/personal-store.ts';

/** One part a subject: what it holds about people, for their export and for deletion. */
const PARTS: readonly PersonalData[] = [personalParticipants, personalIdeas, personalInvitations];

/** What co-creation holds about people. */
export const personalData: PersonalData = {
  id: 'cocreation',
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
