/** Several wishes in one transaction, one after the other, each seeing what the ones before it took. */
import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import { Stale } from './attempt.ts';
import type { Booking } from './booking.ts';
import { newCode } from './booking-code.ts';
import { bookingsOfWishes, insertBookings } from './booking-store.ts';
import { countAhead } from './count-store.ts';
import { holdPeople } from './lock-store.ts';
import { tell } from './mail-queue.ts';
import { instantOf } from './minutes.ts';
import { refuse } from './refuse.ts';
import { MOST_AHEAD } from './rules.ts';
import { readScene } from './scene.ts';
import { type HeldBooking, type Move, writeMoves } from './scene-store.ts';
import { findSeat, heldInScene, rangeAround, type Seat } from './seat.ts';
import { settingsAtKey } from './settings-at.ts';
import type { Asked, Taken } from './take-together.ts';

/** Answers in the order of the wishes, which have the same tiles; these are held. */
export async function seatAll(
  house: Kernel,
  trx: Transaction<unknown>,
  all: readonly Asked[],
): Promise<Taken[]> {
  const [first] = all;
  if (first === undefined) return [];
  const people = [...new Set(all.map(({ driver }) => driver))].sort();
  await holdPeople(trx, people);
  const known = await bookingsOfWishes(
    trx,
    all.map(({ form }) => form.wish),
  );
  const ahead = await countAhead(trx, people);
  const scene = await readScene(trx, house, { tiles: first.tiles });
  const range = rangeAround({
    from: Math.min(...all.map(({ want }) => want.from)),
    until: Math.max(...all.map(({ want }) => want.until)),
  });
  const board = new Board(await heldInScene(trx, scene, range));
  const made = new Map<string, Booking>();
  const answers: Taken[] = [];
  for (const asked of all) {
    const { form, driver, want, now } = asked;
    const same = known.get(form.wish) ?? made.get(form.wish);
    if (same !== undefined) {
      answers.push(same.driver === driver ? same : refuse('parking-wish-used'));
      continue;
    }
    const count = ahead.get(driver) ?? 0;
    if (count >= MOST_AHEAD) {
      answers.push(refuse('parking-most-ahead', { count: MOST_AHEAD }));
      continue;
    }
    const seat = await findSeat(trx, scene, { want, id: '', now, known: board.held() });
    if (!('bay' in seat)) {
      answers.push(seat);
      continue;
    }
    const booking = newBooking(house, asked, seat);
    board.seat(booking, asked, seat);
    ahead.set(driver, count + 1);
    made.set(form.wish, booking);
    answers.push(booking);
  }
  const at = house.clock.now();
  if (!(await writeMoves(trx, board.moves(), { why: 'made-room', now: at }))) throw new Stale();
  // Some of these were moved again for those after them.
  const written = [...made.values()].map((booking) => ({ ...booking, ...board.placeOf(booking.id) }));
  await insertBookings(trx, written);
  for (const booking of written.filter(({ state }) => state !== 'pending')) {
    await tell(house, trx, booking, 'confirmed');
    await tell(house, trx, booking, 'owner-booked');
  }
  const byWish = new Map(written.map((booking) => [booking.wish, booking]));
  return answers.map((answer) => ('wish' in answer ? (byWish.get(answer.wish) ?? answer) : answer));
}

/** What is held, as it becomes within the transaction. */
class Board {
  readonly #held: Map<string, HeldBooking>;
  readonly #before: ReadonlyMap<string, HeldBooking>;
  readonly #new = new Set<string>();

  constructor(held: readonly HeldBooking[]) {
    this.#before = new Map(held.map((one) => [one.id, one]));
    this.#held = new Map(this.#before);
  }

  held(): HeldBooking[] {
    return [...this.#held.values()];
  }

  seat(booking: Booking, { want }: Asked, { heldUntil, moves }: Seat): void {
    for (const { booking: other, lot, bay, heldUntil: until } of moves)
      this.#held.set(other.id, { ...other, lot, bay, heldUntil: until });
    const { ars, id, version, driver, lot, bay, kind, state, lon, lat, within, needs, price } = booking;
    this.#new.add(id);
    this.#held.set(id, {
      ...{ ars, id, version, driver, lot, bay, kind, state, lon, lat, within, needs, price },
      ...{ from: want.from, until: want.until, heldFrom: want.from, heldUntil },
    });
  }

  /** Of those that were there before: where they are now, if that is elsewhere. */
  moves(): Move[] {
    return [...this.#before.values()].flatMap((booking) => {
      const { lot, bay, heldUntil } = this.#held.get(booking.id) ?? booking;
      return bay === booking.bay ? [] : [{ booking, lot, bay, heldUntil }];
    });
  }

  placeOf(id: string): Partial<Booking> {
    const one = this.#held.get(id);
    return one && this.#new.has(id)
      ? { lot: one.lot, bay: one.bay, heldUntil: instantOf(one.heldUntil) }
      : {};
  }
}

function newBooking(
  house: Kernel,
  { form, driver, want, now }: Asked,
  { bay, price, heldUntil }: Seat,
): Booking {
  const at = house.clock.now().toString();
  const { lot } = bay.of;
  // Until a provider has the money, it waits; else it holds at once.
  const waits = form.pay === 'provider' && form.price > 0;
  const isSoon = !waits && want.from - now <= settingsAtKey(lot.ars, house).fixBefore;
  // What is told at once is also paid at once: of "near" the price of that bay, never more than was seen.
  const agreed = isSoon || form.kind === 'bay' ? price : form.price;
  return {
    ...{ ars: lot.ars, id: randomUUIDv7(), code: newCode(), wish: form.wish, driver },
    ...{
      lot: lot.id,
      bay: bay.bay.id,
      kind: form.kind,
      state: waits ? 'pending' : isSoon ? 'fixed' : 'confirmed',
    },
    ...{ from: instantOf(want.from), until: instantOf(want.until) },
    ...{ heldFrom: instantOf(want.from), heldUntil: instantOf(heldUntil) },
    ...{ lon: want.near?.lon ?? null, lat: want.near?.lat ?? null, within: want.near?.within ?? null },
    ...{ needs: form.needs, plate: form.plate ?? null, price: agreed, terms: form.terms, record: {} },
    ...{
      pay: agreed === 0 ? 'free' : waits ? 'provider' : 'direct',
      version: 1,
      createdAt: at,
      changedAt: at,
    },
    ...{ fixedAt: isSoon ? at : null, arrivedAt: null, leftAt: null, endedAt: null },
  };
}
