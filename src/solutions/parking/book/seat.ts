/** Finds a bay for a booking among all others in the tiles that are held. */
import type { Kysely } from 'kysely';
import type { Fit, Held, Refusal, Situation, Span } from '../allocate/model.ts';
import { placeWish } from '../allocate/place-wish.ts';
import { without } from '../lots/spans.ts';
import { mayMove } from './booking.ts';
import { isCrowded } from './crowded.ts';
import { openOf, type Scene, type SceneBay } from './scene.ts';
import { type HeldBooking, heldIn, type Move } from './scene-store.ts';
import { fitsIn, type Unfit, type Want } from './want.ts';

/** Others move only if all of their time lies within so much around the wish: then all that is in their way is known. */
const AROUND = 1_440;
const QUARTER = 15;

export interface Seat {
  bay: SceneBay;
  price: number;
  /** Metres. */
  walk: number;
  /** End of what the bay is held for, its pause included. */
  heldUntil: number;
  moves: Move[];
}
export interface NoSeat {
  why: Unfit | Refusal['reason'];
  /** Of `price`: what it would cost. */
  price: number | null;
  next: Span | null;
}

/**
 * `id`: the booking itself, which is not in its own way; `moves` 'none': others stay; `known`: what is held, else it
 * is read. Minutes; `now` too.
 */
export async function findSeat(
  db: Kysely<unknown>,
  scene: Scene,
  {
    want,
    id,
    now,
    moves,
    known,
  }: { want: Want; id: string; now: number; moves?: 'none'; known?: readonly HeldBooking[] },
): Promise<Seat | NoSeat> {
  const found = fitsIn(scene, want, now);
  if (found.unfit !== null) {
    const next =
      found.unfit === 'notice'
        ? await nextAfterNotice(db, scene, { want, id, now, ...(known && { known }) })
        : null;
    return { why: found.unfit, price: found.price, next };
  }
  const range = rangeAround(want);
  const held = known?.filter((one) => one.heldFrom < range.until && range.from < one.heldUntil);
  const others = (held ?? (await heldInScene(db, scene, range))).filter((one) => one.id !== id);
  const wish = { id, from: want.from, until: want.until, fits: found.fits };
  const bays = situationBays(scene, range, now);
  const still = { bays, held: others.map((one) => fixed(one, scene)) };
  let answer = placeWish(still, wish);
  // Only where nothing is free, it is reckoned who could go where.
  if (
    'refusal' in answer &&
    answer.refusal.reason === 'all-taken' &&
    moves !== 'none' &&
    others.some(mayMove)
  ) {
    const free = { bays, held: others.map((one) => movable(one, { scene, range, now })) };
    const moving = isCrowded(free, wish) ? answer : placeWish(free, wish);
    if (!('refusal' in moving)) answer = moving;
  }
  if ('refusal' in answer) return { why: answer.refusal.reason, price: null, next: answer.refusal.next };
  const bay = scene.bays.get(answer.bay);
  const fit = found.fits.find((one) => one.bay === bay?.bay.id);
  if (bay === undefined || fit === undefined)
    throw new Error('The allocation chose a bay that was not offered');
  const moved: Move[] = [];
  for (const [other, to] of answer.moves) {
    const booking = others.find((one) => one.id === other);
    const there = scene.bays.get(to);
    if (booking === undefined || there === undefined)
      throw new Error('The allocation moved what is not there');
    const heldUntil = booking.until + there.of.lot.record.pause;
    moved.push({ booking, lot: there.of.lot.id, bay: to, heldUntil });
  }
  return {
    bay,
    price: fit.price,
    walk: fit.walk,
    heldUntil: want.until + bay.of.lot.record.pause,
    moves: moved,
  };
}

/** The same length as soon as the shortest notice allows. */
async function nextAfterNotice(
  db: Kysely<unknown>,
  scene: Scene,
  { want, id, now, known }: { want: Want; id: string; now: number; known?: readonly HeldBooking[] },
): Promise<Span | null> {
  const notices = [...scene.bays.values()].map(({ of }) => of.lot.record.notice);
  for (const notice of [...new Set(notices)].sort((a, b) => a - b)) {
    const from = Math.ceil((now + notice) / QUARTER) * QUARTER;
    const later = { ...want, from, until: from + want.until - want.from };
    if (from <= want.from || fitsIn(scene, later, now).unfit !== null) continue;
    const seat = await findSeat(db, scene, { want: later, id, now, ...(known && { known }) });
    return 'bay' in seat ? { from, until: later.until } : seat.next;
  }
  return null;
}

/** Everything that is held in the tiles at some time of a span. */
export function heldInScene(db: Kysely<unknown>, scene: Scene, span: Span): Promise<HeldBooking[]> {
  return heldIn(db, {
    ars: [...new Set([...scene.bays.values()].map(({ bay }) => bay.ars))],
    bays: [...scene.bays.keys()],
    span,
  });
}

/** Whole days, so that open times are reckoned once for many wishes. */
export function rangeAround({ from, until }: Span): Span {
  return {
    from: Math.floor((from - AROUND) / AROUND) * AROUND,
    until: Math.ceil((until + AROUND) / AROUND) * AROUND,
  };
}

function situationBays(scene: Scene, range: Span, now: number): Situation['bays'] {
  return [...scene.bays.values()].map(({ bay, of, blockedUntil }) => {
    const open = openOf(of, range);
    const isBlocked = blockedUntil !== null && blockedUntil > now;
    return {
      id: bay.id,
      open: isBlocked ? without(open, [{ from: range.from, until: blockedUntil }]) : open,
      pause: of.lot.record.pause,
    };
  });
}

/** It stays where it is: nobody asks where else it could be. The pause of its bay is added by the allocation. */
function fixed(one: HeldBooking, scene: Scene): Held {
  const pause = scene.bays.get(one.bay)?.of.lot.record.pause ?? 0;
  const until = Math.max(one.heldFrom, one.heldUntil - pause);
  return { id: one.id, from: one.heldFrom, until, fits: [], bay: one.bay, isFixed: true };
}

function movable(one: HeldBooking, { scene, range, now }: { scene: Scene; range: Span; now: number }): Held {
  const { lon, lat, within } = one;
  const isWithin = range.from <= one.heldFrom && one.heldUntil <= range.until;
  if (!mayMove(one) || !isWithin || lon === null || lat === null || within === null) return fixed(one, scene);
  const near = { lon, lat, within };
  const fits = remembered(scene, one, () => fitsIn(scene, wantOfHeld(one, near), now).fits);
  return { ...fixed(one, scene), until: one.until, fits, isFixed: false };
}

function wantOfHeld(one: HeldBooking, near: Want['near']): Want {
  return {
    ...{ from: one.from, until: one.until, near, bay: null, needs: one.needs },
    ...{ price: one.price, isExact: false, driver: one.driver, ars: one.ars, lot: one.lot },
    without: NONE,
  };
}

/** Of many wishes that look at one scene, where a booking could go is reckoned once. */
const heldFits = new WeakMap<Scene, Map<string, readonly Fit[]>>();

function remembered(scene: Scene, { id, lot }: HeldBooking, reckon: () => readonly Fit[]): readonly Fit[] {
  const known = heldFits.get(scene) ?? new Map<string, readonly Fit[]>();
  heldFits.set(scene, known);
  const key = `${id} ${lot}`;
  const fits = known.get(key) ?? reckon();
  known.set(key, fits);
  return fits;
}

const NONE: ReadonlySet<string> = new Set();
