import type { PersonalData } from '../../kernel/identity/personal-data/personal-data.ts';
import { personalRequests } from './bulky/personal-store.ts';
import { personalReports } from './missed/personal-store.ts';

/** What waste holds about people: what households reported and requested. */
export const personalData: PersonalData = {
  id: 'waste',
  tables: [...personalReports.tables, ...personalRequests.tables],
  async export(person, kernel) {
    const missed = await personalReports.export(person, kernel);
    const bulky = await personalRequests.export(person, kernel);
    if (missed === undefined && bulky === undefined) return undefined;
    return { ...(missed !== undefined && { missed }), ...(bulky !== undefined && { bulky }) };
  },
  async erase(person, db) {
    return [...(await personalReports.erase(person, db)), ...(await personalRequests.erase(person, db))];
  },
};
