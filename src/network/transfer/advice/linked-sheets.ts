/** Fact sheets to which answers lead: named with how far they came, and marked when nobody knows whether they hold. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { publishedSheetsOf } from '../sheets/sheet-store.ts';
import { lineOf } from '../sheets/sheet-view.ts';
import type { SheetLine } from '../sheets/sheets-api.ts';
import type { Answer } from './question.ts';

/** By answer those that everybody may read, in its order. */
export async function linkedSheets(
  answers: readonly Pick<Answer, 'id' | 'sheets'>[],
  language: Language,
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<Map<string, SheetLine[]>> {
  const found = await publishedSheetsOf(db, [...new Set(answers.flatMap(({ sheets }) => sheets))]);
  const lines = new Map(found.map((one) => [one.id, lineOf(one, language, { places, clock })]));
  return new Map(answers.map(({ id, sheets }) => [id, sheets.flatMap((sheet) => lines.get(sheet) ?? [])]));
}
