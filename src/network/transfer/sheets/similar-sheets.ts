import type { Language } from '../../../kernel/i18n/language.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ALIKE, type LikeText } from '../../../kernel/text/likeness.ts';
import { findAlike } from './like-store.ts';
import type { Sheet } from './sheet.ts';
import { publishedSheetsOf } from './sheet-store.ts';
import { lineOf } from './sheet-view.ts';
import type { SheetLine } from './sheets-api.ts';

/**
 * How like its words have to be. A question is said in other words than a fact sheet ("Dürfen wir …?"): in the same
 * field of work little in common is enough, in another one much is needed. Own choice.
 */
const LEAST = { same: 0.2, unknown: ALIKE, other: 0.5 } as const;
/** So many are looked at, so that those of the town itself and of other fields leave room. */
const LOOKED_AT = 100;

export interface SheetsAsked extends LikeText {
  /** The town that asks: it knows its own ones. */
  ars: Ars;
  /** What it is about; null: nobody has said yet. */
  field: Field | null;
  language: Language;
}

/** Published fact sheets that are about what a text is about, what is real before examples, the likest first. */
export async function similarSheets(
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
  { ars, field, language, title, text }: SheetsAsked,
  most: number,
): Promise<SheetLine[]> {
  const scores = new Map<string, number>();
  // What is asked stands in the title: more words below it must not make it less like.
  const asked = (text === '' ? [''] : [text, '']).map((words) => ({ title, text: words }));
  for (const { id, score } of (await findAlike(db, asked, { least: LEAST.same })).flat())
    scores.set(id, Math.max(score, scores.get(id) ?? 0));
  const scoreOf = ({ id }: Pick<Sheet, 'id'>) => scores.get(id) ?? 0;
  const likest = [...scores.keys()].sort(
    (one, other) => scoreOf({ id: other }) - scoreOf({ id: one }) || (one < other ? -1 : 1),
  );
  const own = places.keys(ars);
  const isFit = (sheet: Sheet) =>
    scoreOf(sheet) >= LEAST[field === null ? 'unknown' : field === sheet.field ? 'same' : 'other'];
  return (await publishedSheetsOf(db, likest.slice(0, LOOKED_AT)))
    .filter((sheet) => isFit(sheet) && (sheet.ars === null || !own.has(sheet.ars)))
    .sort((one, other) => Number(one.source !== null) - Number(other.source !== null))
    .slice(0, most)
    .map((sheet) => lineOf(sheet, language, { places, clock }));
}
