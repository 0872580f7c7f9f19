/** Yearly report of an owner, for the duty of platforms to report (PStTG/DAC7, to be verified): what the house knows. */

import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { lotsById } from '../lots/lot-store.ts';
import { sayIn } from '../texts.ts';
import { quartersOf } from './earnings.ts';
import { type EarningsRow, earningsIn, ownersTold } from './earnings-store.ts';
import type { ReportView } from './money-api.ts';
import { ownerRecord } from './owner-model.ts';

/** One report an owner with bookings in that year. `owner`: of that person alone, who gets one in any case. */
export async function reportsOf(
  { db }: Pick<Kernel, 'db'>,
  { year, owner, language }: { year: number; owner: string | null; language: Language },
): Promise<ReportView[]> {
  const rows = await earningsIn(db, year, owner);
  const persons = owner === null ? [...new Set(rows.map((row) => row.owner))] : [owner];
  const told = await ownersTold(db, persons);
  const lots = new Map(
    (await lotsById(db, [...new Set(rows.map(({ lot }) => lot))])).map((lot) => [lot.id, lot.record]),
  );
  const addressOf = (id: string) => {
    const lot = lots.get(id);
    return lot === undefined ? id : [lot.street, lot.houseNumber].filter((part) => part !== '').join(' ');
  };
  const say = sayIn(language);
  return persons.map((person): ReportView => {
    const own = rows.filter((row) => row.owner === person);
    return {
      year,
      owner: ownerRecord.safeParse(told.get(person)).data?.fields ?? null,
      lots: [...Map.groupBy(own, ({ lot }) => lot)].map(([lot, of]) => ({
        ...{ address: addressOf(lot), bookings: sum(of, 'bookings'), days: sum(of, 'days') },
        quarters: quartersOf(of),
      })),
      quarters: quartersOf(own),
      toVerify: [say('report_verify_duty'), say('report_verify_fields')],
    };
  });
}

function sum(rows: readonly EarningsRow[], field: 'bookings' | 'days'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
