/** Entries of the sorting guide as they count at a place. */
import { FULL_LANGUAGES, fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, SourceInfo } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { Fraction } from '../fractions.ts';
import { sourceOf } from '../from-sources.ts';
import { keysAt, unitsAt } from '../scope.ts';
import type { SortingItem, Way } from './item.ts';
import { ITEMS, itemOf } from './items.ts';
import type { SortingRecord } from './sorting-model.ts';
import { type KnownSorting, sortingsOf } from './sorting-store.ts';

/** What the nearest unit says of it. */
export interface OwnRule {
  /** Of the record, and the unit whose it is; left out: nobody has published it yet. */
  stored?: { id: string; ars: string };
  record: SortingRecord;
  source: SourceInfo;
  /** Name of the unit that says so. */
  unit: string;
}

/** At least one of both is there. */
export interface ItemHere {
  id: string;
  general: SortingItem | null;
  own: OwnRule | null;
}

/** All of them, ours first, then what units added. */
export async function itemsAt(place: Place, kernel: Kernel): Promise<ItemHere[]> {
  const own = ownRules(await sortingsOf(keysAt(place, kernel.places), kernel.db), place, kernel);
  const ours = ITEMS.map(
    (general): ItemHere => ({ id: general.id, general, own: own.get(general.id) ?? null }),
  );
  const added = [...own].filter(([id]) => itemOf(id) === undefined);
  return [...ours, ...added.map(([id, rule]): ItemHere => ({ id, general: null, own: rule }))];
}

/** null for an entry that is neither ours nor of a unit of the place. */
export async function itemAt(id: string, place: Place, kernel: Kernel): Promise<ItemHere | null> {
  const found = await sortingsOf(keysAt(place, kernel.places), kernel.db, { items: [id] });
  const own = ownRules(found, place, kernel).get(id) ?? null;
  const general = itemOf(id) ?? null;
  return general === null && own === null ? null : { id, general, own };
}

/** Of each entry what the nearest unit says (design section 5, 3). */
function ownRules(found: readonly KnownSorting[], place: Place, kernel: Kernel): Map<string, OwnRule> {
  const units = unitsAt(place, kernel.places);
  const distance = ({ ars }: KnownSorting) => units.findIndex((keys) => keys.includes(ars));
  const rules = new Map<string, OwnRule>();
  for (const one of found.toSorted((a, b) => distance(a) - distance(b))) {
    const source = sourceOf(one, kernel);
    if (source === null || rules.has(one.record.item)) continue;
    const unit = [place, ...kernel.places.ancestors(place.ars)][distance(one)] ?? place;
    const stored = { id: one.id, ars: unit.ars };
    rules.set(one.record.item, { stored, record: one.record, source, unit: unit.name });
  }
  return rules;
}

/** Its name; `lang` where it is not in the wanted language. */
export function nameOf({ general, own, id }: ItemHere, language: Language): { text: string; lang?: string } {
  if (general !== null) return { text: general.name[fullLanguage(language)] };
  return { text: own?.record.name ?? id, lang: FEED_LANGUAGE };
}

/** Names and other words, those of the wanted language first. */
export function wordsOf({ general, own }: ItemHere, language: Language): string[] {
  const wanted = fullLanguage(language);
  const inOrder = [wanted, ...FULL_LANGUAGES.filter((one) => one !== wanted)];
  const ours = general === null ? [] : inOrder.flatMap((one) => [general.name[one], ...general.words[one]]);
  return [...new Set([...ours, ...(own === null ? [] : [own.record.name, ...own.record.words])])];
}

/** The same in few words, for the phone: of the other language its name alone; the server knows all of them. */
export function wordsInShort({ general, own }: ItemHere, language: Language): string[] {
  const wanted = fullLanguage(language);
  const ours =
    general === null
      ? []
      : [general.name[wanted], ...general.words[wanted], ...FULL_LANGUAGES.map((one) => general.name[one])];
  return [...new Set([...ours, ...(own === null ? [] : [own.record.name, ...own.record.words])])];
}

/** What counts at the place: the unit's own rule, else the general one. */
export function waysOf({ general, own }: ItemHere): readonly Way[] {
  return own === null ? (general?.ways ?? []) : own.record.fractions.map((to) => ({ to }));
}

export function fractionsOf(item: ItemHere): Fraction[] {
  return [...new Set(waysOf(item).map(({ to }) => to))];
}
