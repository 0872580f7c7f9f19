/** By which words a record is found in the database: column `words` of services and offices. Pure. */
import { spellings } from '../../../kernel/places/fold.ts';
import type { OfficeRecord, ServiceRecord } from '../feeds/records.ts';

/** Names in all languages and everyday words; never its texts, which name other services too. */
export function wordsOfService({ name, keywords, translations }: ServiceRecord): string {
  return wordsIn([name, ...keywords, ...Object.values(translations).map((one) => one.name)]);
}

/** Its names, the unit it is part of, and its street. */
export function wordsOfOffice(record: OfficeRecord): string {
  const { name, officialName, otherNames, unit, address, translations } = record;
  const inOthers = Object.values(translations).map((one) => one.name);
  return wordsIn([name, officialName, unit, ...otherNames, address.street, ...inOthers]);
}

/** Every word once, folded, in each spelling that people type, with a space before and after: " pass reisepass ". */
function wordsIn(texts: readonly (string | null | undefined)[]): string {
  const words = texts.flatMap((text) => spellings(text ?? '').flatMap((spelling) => spelling.split(' ')));
  return ` ${[...new Set(words)].filter((word) => word !== '').join(' ')} `;
}
