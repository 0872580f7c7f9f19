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
import { tellAll } from './mail-queue.ts';
import { instantOf } from './minutes.ts';
import { refuse } from './refuse.ts';
import { MOST_AHEAD } from './rules.ts';
import { readScene } from './scene.ts';
import { type HeldBooking, type Move, writeMoves } from './scene-store.ts';
import { findSeat, readTable, type Seat } from './seat.ts';
import { settingsAtKey } from './settings-at.ts';
import type { Table } from './table.ts';
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
  const span = {
    from: Math.min(...all.map(({ want }) => want.from)),
    until: Math.max(...all.map(({ want }) => want.until)),
  };
  const now = Math.max(...all.map((asked) => asked.now));
  const table = await readTable(trx, scene, { span, now });
  const before = new Map(table.bookings);
  const made = new Map<string, Booking>();
  const answers: Taken[] = [];
  for (const asked of all) {
    const { form, driver, want } = asked;
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
    const id = randomUUIDv7();
    const seat = await findSeat(trx, scene, { want, id, now, table });
    if (!('bay' in seat)) {
      answers.push(seat);
      continue;
    }
    const booking = newBooking(house, asked, { id, seat });
    table.seated(heldAs(booking, asked, seat));
    ahead.set(driver, count + 1);
    made.set(form.wish, booking);
    answers.push(booking);
  }
  const at = house.clock.now();
  if (!(await writeMoves(trx, movesSince(before, table), { why: 'made-room', now: at }))) throw new Stale();
  // Some of these were moved again for those after them.
  const written = [...made.values()].map((booking) => ({ ...booking, ...placeOn(table, booking.id) }));
  await insertBookings(trx, written);
  const certain = written.filter(({ state }) => state !== 'pending');
  await tellAll(house, trx, certain, ['confirmed', 'owner-booked']);
  const byWish = new Map(written.map((booking) => [booking.wish, booking]));
  return answers.map((answer) => ('wish' in answer ? (byWish.get(answer.wish) ?? answer) : answer));
}

function heldAs(booking: Booking, { want }: Asked, { heldUntil }: Seat): HeldBooking {
  const { ars, id, version, driver, lot, bay, kind, state, lon, lat, within, needs, price } = booking;
  return {
    ...{ ars, id, version, driver, lot, bay, kind, state, lon, lat, within, needs, price },
    ...{ from: want.from, until: want.until, heldFrom: want.from, heldUntil },
  };
}

/** Of those that were there before: where they are now, if that is elsewhere. */
function movesSince(before: ReadonlyMap<string, HeldBooking>, { bookings }: Table): Move[] {
  return [...before.values()].flatMap((booking) => {
    const { lot, bay, heldUntil } = bookings.get(booking.id) ?? booking;
    return bay === booking.bay ? [] : [{ booking, lot, bay, heldUntil }];
  });
}

function placeOn({ bookings }: Table, id: string): Partial<Booking> {
  const one = bookings.get(id);
  return one === undefined ? {} : { lot: one.lot, bay: one.bay, heldUntil: instantOf(one.heldUntil) };
}

function newBooking(
  house: Kernel,
  { form, driver, want, now }: Asked,
  { id, seat: { bay, price, heldUntil } }: { id: string; seat: Seat },
): Booking {
  const at = house.clock.now().toString();
  const { lot } = bay.of;
  // Until a provider has the money, it waits; else it holds at once.
  const waits = form.pay === 'provider' && form.price > 0;
  const isSoon = !waits && want.from - now <= settingsAtKey(lot.ars, house).fixBefore;
  // What is told at once is also paid at once: of "near" the price of that bay, never more than was seen.
  const agreed = isSoon || form.kind === 'bay' ? price : form.price;
  return {
    ...{ ars: lot.ars, id, code: newCode(), wish: form.wish, driver },
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
