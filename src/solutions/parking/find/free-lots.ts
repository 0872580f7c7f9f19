import type { Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import type { Span } from '../allocate/model.ts';
import { blur } from '../lots/blur.ts';
import { landHolidays } from '../lots/land-holidays.ts';
import { openSpans } from '../lots/open-spans.ts';
import { withinLimits } from '../money/price-limits.ts';
import { priceOf } from '../money/price-of.ts';
import { settingsOf } from '../settings.ts';
import { instantOf, minuteOf } from './berlin-clock.ts';
import type { FoundLot, FreeBay } from './find-api.ts';
import { lotPath } from './find-paths.ts';
import { placeOfKey } from './find-scope.ts';
import { freeIn, type LotTimes, nextIn } from './free-in-lot.ts';
import { heldSpans, type ListedBay, type ListedLot } from './free-store.ts';

/** How far ahead the next possibility is looked for, minutes. */
const HORIZON = 3 * 24 * 60;

/**
 * What of some lots can be had for a span (minutes since 1970), each as everybody may see it: with the limits of the
 * town where it lies, which is named where it is not the place itself.
 */
export async function freeLots(
  lots: readonly ListedLot[],
  { place, language, span }: Pick<PlaceRequest, 'place' | 'language'> & { span: Span },
  kernel: Kernel,
): Promise<FoundLot[]> {
  const now = Math.floor(kernel.clock.milliseconds() / 60_000);
  const end = Math.max(span.until, now) + HORIZON;
  const towns = new Map(
    [...new Set(lots.map(({ ars }) => ars))].map((ars) => {
      const town = placeOfKey(ars, kernel) ?? place;
      return [ars, { town, limits: settingsOf(town, kernel) }];
    }),
  );
  const keys = new Set([...towns.keys(), ...kernel.places.keys(place.ars)]);
  const townOf = (lot: ListedLot) => towns.get(lot.ars)?.town ?? place;
  const priceAt = (lot: ListedLot) =>
    withinLimits(lot.record.price, towns.get(lot.ars)?.limits ?? settingsOf(place, kernel));
  const held = await heldOf(lots, { from: span.from, until: span.until + MOST_PAUSE }, keys, kernel);
  const found = lots.map((lot) => {
    const times = timesOf(lot, held, { from: span.from, until: end });
    return { lot, ...freeIn(times, span, now), price: priceOf(priceAt(lot), span)?.cents ?? null };
  });
  const taken = found.filter(({ bays, price }) => bays.length === 0 || price === null);
  // Only of those that have nothing: what is taken over the days to come.
  const later = await heldOf(
    taken.map(({ lot }) => lot),
    { from: span.from, until: end },
    keys,
    kernel,
  );
  return found.map(({ lot, bays, why, price }): FoundLot => {
    const isFree = bays.length > 0 && price !== null;
    const next = isFree
      ? null
      : nextIn(timesOf(lot, later, { from: span.from, until: end }), span, { now, end });
    const isNextLet = next !== null && priceOf(priceAt(lot), next) !== null;
    return {
      ...{ id: lot.id, title: lot.record.title, lang: FEED_LANGUAGE, kind: lot.kind, ...blur(lot) },
      ...{ access: lot.record.access.kind, total: lot.bays.length },
      bays: isFree ? lot.bays.filter(({ id }) => bays.includes(id)).map(freeBay) : [],
      why: isFree ? null : (why ?? 'no-price'),
      price: isFree ? price : null,
      certainty: isFree ? (bays.length >= 2 ? 'sure' : 'last') : null,
      next: isNextLet ? { from: instantOf(next.from), until: instantOf(next.until) } : null,
      ...{ rating: lot.rating, page: lotPath(lot.id) },
      ...(isExample(lot, kernel) && { example: true as const }),
      ...(townOf(lot).ars !== place.ars && { town: townInShort(townOf(lot), language) }),
    };
  });
}

function townInShort(town: Place, language: Language): NonNullable<FoundLot['town']> {
  return { ars: town.ars, name: town.name, path: placePath(town, language) };
}

/** No lot has a longer pause. */
const MOST_PAUSE = 240;

/** By bay. What nobody really booked of examples stands in their records. */
async function heldOf(
  lots: readonly ListedLot[],
  span: Span,
  keys: Iterable<string>,
  kernel: Kernel,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const held = await heldSpans(keys, kernel.db, {
    bays: lots.flatMap((lot) => lot.bays.map(({ id }) => id)),
    span,
  });
  for (const lot of lots) {
    const ids = new Map(lot.bays.map(({ position, id }) => [position, id]));
    for (const busy of lot.record.exampleBusy ?? []) {
      const id = ids.get(busy.bay);
      if (id === undefined || !isExample(lot, kernel)) continue;
      held.set(id, [...(held.get(id) ?? []), { from: minuteOf(busy.from), until: minuteOf(busy.until) }]);
    }
  }
  return held;
}

function timesOf(lot: ListedLot, held: ReadonlyMap<string, readonly Span[]>, span: Span): LotTimes {
  const { notice, longest, pause } = lot.record;
  return {
    ...{ notice, longest, pause, open: openSpans(lot.record, span, landHolidays(lot.ars)) },
    bays: lot.bays.map(({ id, blockedUntil }) => ({ id, blockedUntil, held: held.get(id) ?? [] })),
  };
}

function freeBay({ id, record }: ListedBay): FreeBay {
  const { length, width, height, isRoofed, charging, isStepFree, isWide } = record;
  return { id, length, width, height, isRoofed, charging, isStepFree, isWide };
}
