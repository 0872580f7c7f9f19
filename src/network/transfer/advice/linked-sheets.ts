/** Fact sheets to which answers lead: named with how far they came, and marked when nobody knows whether they hold. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { publishedSheetsOf } from '../sheets/sheet-store.ts';
import { lineOf } from '../sheets/sheet-view.ts';
import type { SheetLine } from '../sheets/sheets-api.ts';
import type { AnswerLink } from './question.ts';
import { sheetOfLink } from './sheet-of-link.ts';

interface Linking {
  id: string;
  links: readonly AnswerLink[];
}

/** By answer those that everybody may read, each once, in the order of its links. */
export async function linkedSheets(
  answers: readonly Linking[],
  language: Language,
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<Map<string, SheetLine[]>> {
  const idsOf = ({ links }: Linking) => [...new Set(links.flatMap(({ url }) => sheetOfLink(url) ?? []))];
  const found = await publishedSheetsOf(db, [...new Set(answers.flatMap(idsOf))]);
  const lines = new Map(found.map((one) => [one.id, lineOf(one, language, { places, clock })]));
  return new Map(answers.map((one) => [one.id, idsOf(one).flatMap((id) => lines.get(id) ?? [])]));
}
