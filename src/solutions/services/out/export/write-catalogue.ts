/** The base catalogue as open data. Pure. */

import { safeCell } from '../../../../kernel/outward/archive/safe-cell.ts';
import { csvLine } from '../../../../kernel/outward/archive/write-csv.ts';
import { documentsOf } from '../../catalogue/catalogue.ts';
import type { Service } from '../../catalogue/model.ts';

export const CATALOGUE_LICENCE = 'EUPL-1.2';
/** Background knowledge that nobody has verified yet. */
export const TO_VERIFY = ['level', 'online', 'documents'] as const;

export function asJson(service: Service) {
  const { id, name, words, about, situation, level, online, leika, absentIn } = service;
  const english = documentsOf(service, 'en');
  return {
    ...{ id, name, about, words, situation, level, online, leika, absentIn },
    documents: documentsOf(service, 'de').map((de, position) => ({ de, en: english[position] ?? de })),
  };
}

const COLUMNS: readonly {
  name: string;
  cell: (one: ReturnType<typeof asJson>) => string | readonly string[];
}[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'name_de', cell: ({ name }) => name.de },
  { name: 'name_en', cell: ({ name }) => name.en },
  { name: 'about_de', cell: ({ about }) => about.de },
  { name: 'about_en', cell: ({ about }) => about.en },
  { name: 'words_de', cell: ({ words }) => words.de },
  { name: 'words_en', cell: ({ words }) => words.en },
  { name: 'situation', cell: ({ situation }) => situation },
  { name: 'leika', cell: ({ leika }) => leika },
  { name: 'absent_in', cell: ({ absentIn }) => absentIn },
  { name: 'level_to_verify', cell: ({ level }) => level },
  { name: 'online_to_verify', cell: ({ online }) => online },
  { name: 'documents_de_to_verify', cell: ({ documents }) => documents.map(({ de }) => de) },
  { name: 'documents_en_to_verify', cell: ({ documents }) => documents.map(({ en }) => en) },
  { name: 'licence', cell: () => CATALOGUE_LICENCE },
];

/** Semicolons, UTF-8 with mark; several values of a cell stand between " | ". */
export function writeCatalogueCsv(services: readonly Service[]): string {
  const lines = services.map((service) => {
    const one = asJson(service);
    return csvLine(COLUMNS.map(({ cell }) => safeCell([cell(one)].flat().join(' | '))));
  });
  return `\ufeff${csvLine(COLUMNS.map(({ name }) => name))}${lines.join('')}`;
}
