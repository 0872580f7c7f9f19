/** Lots and bays in some tiles, with what does not change as long as their versions do not. */
import type { Kysely } from 'kysely';
import { metresBetween } from '../../../kernel/places/metres.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Span } from '../allocate/model.ts';
import { blur } from '../lots/blur.ts';
import { landHolidays } from '../lots/land-holidays.ts';
import type { Bay, Lot } from '../lots/lot.ts';
import { baysOf, lotsById } from '../lots/lot-store.ts';
import { openSpans } from '../lots/open-spans.ts';
import type { LotTile } from '../lots/tile-of.ts';
import type { Price } from '../model.ts';
import { type PriceLimits, withinLimits } from '../money/price-limits.ts';
import { priceOf } from '../money/price-of.ts';
import { settingsOf } from '../settings.ts';
import { marksIn } from './scene-store.ts';

type House = Pick<Kernel, 'adoptions' | 'sources' | 'places'>;

export interface SceneLot {
  lot: Lot;
  bays: ReadonlyMap<string, Bay>;
  /** Where the way is reckoned to: blurred, as everybody sees it. */
  point: { lon: number; lat: number };
  /** Invented for trying out. */
  isExample: boolean;
  /** As it counts today, within the town's limits; and in short, to remember sums by. */
  price: Price;
  priceKey: string;
}

export interface SceneBay {
  bay: Bay;
  of: SceneLot;
  blockedUntil: number | null;
}

export interface Scene {
  bays: ReadonlyMap<string, SceneBay>;
}

interface Kept {
  version: number;
  lot: Lot;
  bays: ReadonlyMap<string, Bay>;
  point: { lon: number; lat: number };
  open: Map<string, Span[]>;
  prices: Map<string, number | null>;
}

/** Lots are kept by version; more than a large city has are never kept. */
const MOST_KEPT = 5_000;
const MOST_ANSWERS = 500;
const kept = new Map<string, Kept>();

/** `isFresh`: in a transaction that changed a lot itself nothing is kept, because it may not be committed. */
export async function readScene(
  db: Kysely<unknown>,
  house: House,
  { tiles, isFresh = false }: { tiles: readonly LotTile[]; isFresh?: boolean },
): Promise<Scene> {
  const marks = await marksIn(db, tiles);
  const missing = marks.lots.filter(({ id, version }) => isFresh || kept.get(id)?.version !== version);
  const read = await keep(
    db,
    missing.map(({ id }) => id),
    isFresh,
  );
  const lots = new Map<string, SceneLot>();
  const limits = new Map<string, PriceLimits>();
  for (const { id, ars } of marks.lots) {
    const one = read.get(id) ?? kept.get(id);
    const most = limits.get(ars) ?? limitsAt(ars, house);
    limits.set(ars, most);
    if (one !== undefined) lots.set(id, sceneLot(one, most, house));
  }
  const bays = new Map<string, SceneBay>();
  for (const mark of marks.bays) {
    const of = lots.get(mark.lot);
    const bay = of?.bays.get(mark.id);
    if (of !== undefined && bay !== undefined && !bay.record.isRequired)
      bays.set(mark.id, { bay, of, blockedUntil: mark.blockedUntil });
  }
  return { bays };
}

async function keep(
  db: Kysely<unknown>,
  ids: readonly string[],
  isFresh: boolean,
): Promise<Map<string, Kept>> {
  const lots = await lotsById(db, ids);
  const bays = await baysOf(db, lots);
  const read = new Map<string, Kept>();
  for (const lot of lots) {
    const own = new Map(bays.filter((bay) => bay.lot === lot.id).map((bay) => [bay.id, bay]));
    const { version } = lot;
    const point = blur(lot);
    const one: Kept = { version, lot, bays: own, point, open: new Map(), prices: new Map() };
    read.set(lot.id, one);
    if (isFresh) continue;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(lot.id, one);
  }
  return read;
}

function sceneLot({ lot, bays, point }: Kept, limits: PriceLimits, { sources }: House): SceneLot {
  const price = withinLimits(lot.record.price, limits);
  return {
    ...{ lot, bays, point, price, priceKey: JSON.stringify(price) },
    isExample: lot.source !== null && sources.get(lot.source)?.kind === 'sample',
  };
}

function limitsAt(ars: string, house: House): PriceLimits {
  const found = house.places.resolve(ars);
  return settingsOf(found.kind === 'current' || found.kind === 'moved' ? found.place : { ars }, house);
}

/** Metres from a destination to a lot, as everybody sees it. */
export function walkTo(
  { point }: Pick<SceneLot, 'point'>,
  { lon, lat }: { lon: number; lat: number },
): number {
  return metresBetween([point.lon, point.lat], [lon, lat]);
}

/** When a lot is open within a span of days. */
export function openOf({ lot }: Pick<SceneLot, 'lot'>, span: Span): Span[] {
  const answers = answersOf(lot)?.open;
  const key = `${span.from}-${span.until}`;
  const known = answers?.get(key);
  if (known !== undefined) return known;
  const { windows, exceptions } = lot.record;
  const made = openSpans({ windows, exceptions }, span, landHolidays(lot.ars));
  remember(answers, key, made);
  return made;
}

/** Cents for a whole booking; null: not let that way. */
export function centsFor(
  { lot, price, priceKey }: Pick<SceneLot, 'lot' | 'price' | 'priceKey'>,
  span: Span,
): number | null {
  const answers = answersOf(lot)?.prices;
  const key = `${span.from}-${span.until} ${priceKey}`;
  const known = answers?.get(key);
  if (known !== undefined) return known;
  const made = priceOf(price, span)?.cents ?? null;
  remember(answers, key, made);
  return made;
}

/** Only of a lot as it is kept: another of the same id is being changed. */
function answersOf(lot: Lot): Kept | undefined {
  const one = kept.get(lot.id);
  return one?.lot === lot ? one : undefined;
}

function remember<Value>(answers: Map<string, Value> | undefined, key: string, value: Value): void {
  if (answers === undefined) return;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, value);
}
