import type { PersonalData } from '../../kernel/identity/personal-data/personal-data.ts';
import { personalContacts, personalQuestions } from './advice/personal-store.ts';

/** One part a subject: what it holds about people, for their export and for deletion. */
const PARTS: readonly PersonalData[] = [personalContacts, personalQuestions];

/** What this part of the network holds about people. */
export const personalData: PersonalData = {
  id: 'transfer',
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
