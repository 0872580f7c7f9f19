/** Another time, another vehicle, a later end. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Span } from '../allocate/model.ts';
import { lotById } from '../lots/lot-store.ts';
import { type Acting, act } from './act.ts';
import { Stale } from './attempt.ts';
import { type Booking, mayMove } from './booking.ts';
import type { BookingChange, BookingExtension, StepName } from './bookings-api.ts';
import { notNow } from './end-booking.ts';
import { tell } from './mail-queue.ts';
import { isCancelFree, mayOf } from './may.ts';
import { instantOf, minuteOf, spanOf } from './minutes.ts';
import { refuse, refuseSeat } from './refuse.ts';
import { readScene } from './scene.ts';
import { writeMoves } from './scene-store.ts';
import { findSeat, type Seat } from './seat.ts';
import { settingsAtKey } from './settings-at.ts';
import { requireTimes, takenTime } from './times.ts';
import { distinct, tilesOfBookings } from './touched-tiles.ts';
import type { Want } from './want.ts';
import { widerIn } from './wider.ts';

/** Before it begins. The beginning moves only as long as cancelling costs nothing: else one could put off paying. */
export function changeBooking(
  house: Kernel,
  known: Booking,
  { change, language }: { change: BookingChange; language: Language },
): Promise<Booking> {
  return act(house, known, { version: change.version, moves: true }, async (acting) => {
    const { booking, now } = acting;
    if (!mayOf(booking, now, false).includes('change')) throw notNow(booking);
    const span = await changedSpan(acting, change);
    const needs = change.needs ?? booking.needs;
    const plate = change.plate === undefined ? booking.plate : change.plate;
    const hasNewTime = span.from !== minuteOf(booking.from) || span.until !== minuteOf(booking.until);
    const hasNewNeeds = JSON.stringify(needs) !== JSON.stringify(booking.needs);
    if (!hasNewTime && !hasNewNeeds) return acting.write({ plate }, { what: 'changed', by: 'driver' });
    const want = wantOf(booking, { span, needs, price: change.price ?? booking.price });
    const seat = await requireSeat(acting, want, language);
    return sit(acting, { seat, span, want, what: 'changed', more: { needs, plate } });
  });
}

/** Later, in the same bay where it is known. Who wants the same on a second device gets the same booking. */
export function extendBooking(
  house: Kernel,
  known: Booking,
  { wanted, language }: { wanted: BookingExtension; language: Language },
): Promise<Booking> {
  const until = minuteOf(wanted.until);
  const isDone = (booking: Booking) => minuteOf(booking.until) === until;
  return act(house, known, { version: wanted.version, moves: true, isDone }, async (acting) => {
    const { booking, now } = acting;
    if (!mayOf(booking, now, false).includes('extend')) throw notNow(booking);
    const span = { from: minuteOf(booking.from), until };
    requireTimes(span);
    if (until <= minuteOf(booking.until)) throw refuse('parking-time-order');
    const want = wantOf(booking, { span, needs: booking.needs, price: wanted.price });
    const seat = await requireSeat(acting, want, language);
    const isOver = booking.state === 'overstay';
    const { ownerTold: _told, overstaySaid: _said, ...record } = booking.record;
    return sit(acting, {
      ...{ seat, span, want, what: 'extended' },
      more: isOver ? { state: 'active', record } : {},
    });
  });
}

async function changedSpan({ booking, at, now }: Acting, change: BookingChange): Promise<Span> {
  const before = spanOf(booking);
  if (change.from === undefined && change.until === undefined) return before;
  const wanted = { from: change.from ?? booking.from, until: change.until ?? booking.until };
  const span = takenTime(wanted, at);
  if (span.from !== before.from && !isCancelFree(booking, now)) throw refuse('parking-not-now');
  return span;
}

/** Where it may still move, all that keeps the promise; else the bay it has. */
function wantOf(
  booking: Booking,
  { span, needs, price }: { span: Span; needs: Booking['needs']; price: number },
): Want {
  const { lon, lat, within, bay, driver, ars, lot } = booking;
  const isFree = mayMove(booking) && lon !== null && lat !== null && within !== null;
  return {
    ...{ ...span, needs, price, driver, ars, lot, without: new Set<string>() },
    ...(isFree
      ? { near: { lon, lat, within }, bay: null, isExact: false }
      : { near: null, bay, isExact: true }),
  };
}

async function requireSeat(
  { house, trx, booking, now }: Acting,
  want: Want,
  language: Language,
): Promise<Seat> {
  const tiles = distinct(await tilesOfBookings(trx, [booking]));
  const scene = await readScene(trx, house, { tiles });
  const seat = await findSeat(trx, scene, { want, id: booking.id, now });
  if ('bay' in seat) return seat;
  const at = want.near ?? (await lotById(trx, booking.lot));
  const isWider = at !== null && want.from > now && seat.why !== 'price';
  const [within = null] = isWider ? await widerIn(trx, house, [{ want, at, now }]) : [];
  throw refuseSeat(seat, within === null ? null : { within, around: null }, language);
}

async function sit(
  { house, trx, booking, at, now, write }: Acting,
  {
    seat,
    span,
    want,
    what,
    more,
  }: { seat: Seat; span: Span; want: Want; what: StepName; more: Partial<Booking> },
): Promise<Booking> {
  if (!(await writeMoves(trx, seat.moves, { why: what, now: at }))) throw new Stale();
  const { lot } = seat.bay.of;
  const isRunning = booking.state === 'active' || booking.state === 'overstay';
  const isSoon = span.from - now <= settingsAtKey(lot.ars, house).fixBefore;
  const isTold = isRunning || isSoon;
  const price = isTold || booking.kind === 'bay' ? seat.price : want.price;
  const begins = Math.max(span.from, isRunning ? minuteOf(booking.heldFrom) : span.from);
  const saved = await write(
    {
      ...{ lot: lot.id, bay: seat.bay.bay.id, from: instantOf(span.from), until: instantOf(span.until) },
      ...{ heldFrom: instantOf(begins), heldUntil: instantOf(seat.heldUntil) },
      ...{ price, pay: price === 0 ? 'free' : booking.pay === 'free' ? 'direct' : booking.pay },
      ...(!isRunning && { state: isSoon ? 'fixed' : 'confirmed', fixedAt: isSoon ? at.toString() : null }),
      ...more,
    },
    { what, by: 'driver' },
  );
  await tell(house, trx, saved, 'changed');
  return saved;
}
