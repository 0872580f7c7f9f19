import type { PersonalData } from './personal-data.ts';

/** What a part of the house holds about people, one after the other by subject: each under its own key in the export. */
export function joinPersonal(id: string, parts: readonly PersonalData[]): PersonalData {
  return {
    id,
    tables: parts.flatMap(({ tables }) => tables),
    async export(person, kernel) {
      const found: Record<string, unknown> = {};
      for (const part of parts) {
        const held = await part.export(person, kernel);
        if (held !== undefined) found[part.id] = held;
      }
      return Object.keys(found).length === 0 ? undefined : found;
    },
    async erase(person, db) {
      const kept = [];
      for (const part of parts) kept.push(...(await part.erase(person, db)));
      return kept;
    },
  };
}
