import type { PersonalData } from '../../kernel/identity/personal-data/personal-data.ts';
import { personalReports } from './missed/personal-store.ts';

/** What waste holds about people: what households reported. */
export const personalData: PersonalData = {
  id: 'waste',
  tables: personalReports.tables,
  async export(person, kernel) {
    const missed = await personalReports.export(person, kernel);
    return missed === undefined ? undefined : { missed };
  },
  erase: (person, db) => personalReports.erase(person, db),
};
