/** A wish becomes a booking, or is refused with the reason and what would go instead. */
import { civilDate } from '../../../kernel/clock.ts';
import { Problem } from '../../../kernel/http/problem.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { blur } from '../lots/blur.ts';
import { bayById, lotById } from '../lots/lot-store.ts';
import { termsOn } from '../money/terms.ts';
import { LICENSED } from '../money/ways-to-pay.ts';
import type { Booking } from './booking.ts';
import { bookingOfWish } from './booking-store.ts';
import type { BookingForm } from './bookings-api.ts';
import { minuteOf } from './minutes.ts';
import { refuse, refuseSeat } from './refuse.ts';
import { MOVE_WITHIN } from './rules.ts';
import type { NoSeat } from './seat.ts';
import { type Asked, takeTogether } from './take-together.ts';
import { takenTime } from './times.ts';
import { distinct, tilesOfCircle } from './touched-tiles.ts';
import type { Want } from './want.ts';
import { widerFor } from './wider.ts';

interface Wishing {
  form: BookingForm;
  driver: string;
}

/** The same wish sent again is the same booking. Throws a problem where it cannot be. */
export async function takeBooking(
  house: Kernel,
  { form, driver, language }: Wishing & { language: Language },
): Promise<Booking> {
  const asked = await check(house, { form, driver }).catch(async (error: unknown) => {
    // What was booked stays booked, though nobody would be let that far today.
    const known = error instanceof Problem ? await bookingOfWish(house.db, form.wish) : null;
    if (known === null) throw error;
    if (known.driver !== driver) throw refuse('parking-wish-used');
    return known;
  });
  if ('wish' in asked) return asked;
  const answer = await takeTogether(house, asked);
  if (!('why' in answer)) return answer;
  throw await refusalOf(house, answer, asked, language);
}

/** Whether it can be asked for at all; whether the wish is known already is seen under the lock. */
async function check(house: Kernel, { form, driver }: Wishing): Promise<Asked> {
  if (form.terms !== termsOn(civilDate(house.clock.now()).toString()).id) throw refuse('parking-terms-old');
  // The house never holds money: without a licensed provider there is nobody who could.
  if (form.pay === 'provider' && LICENSED.length === 0) throw refuse('parking-pay-unknown');
  return { form, ...(await look(house, form, driver)) };
}

/** The problem that says why nothing was found, and what would go instead. */
export async function refusalOf(
  house: Kernel,
  answer: NoSeat,
  { want, at, now }: Pick<Asked, 'want' | 'at' | 'now'>,
  language: Language,
): Promise<Problem> {
  const mayBeWider = MAY_BE_WIDER.has(answer.why);
  const around = want.near === null ? shownPoint(at) : null;
  const within = mayBeWider ? await widerFor(house, { want, at: around ?? at, now }) : null;
  return refuseSeat(answer, within === null ? null : { within, around }, language);
}

/** What decides whether and where it goes: the form without what is only kept with it. */
type Wished = Pick<BookingForm, 'kind' | 'near' | 'bay' | 'from' | 'until' | 'needs' | 'price'>;

/** Which bays are asked for. Throws a problem where the time or the bay is none. */
export async function look(house: Kernel, form: Wished, driver: string): Promise<Omit<Asked, 'form'>> {
  const clock = house.clock.now();
  const span = takenTime(form, clock);
  const now = minuteOf(clock);
  const want: Want = {
    ...{ ...span, needs: form.needs, price: form.price, driver, ars: null, lot: null, without: new Set() },
    ...{ near: null, bay: null, isExact: form.kind === 'bay' },
  };
  if (form.kind === 'near' && form.near !== undefined) {
    const near = { ...form.near, lon: rounded(form.near.lon), lat: rounded(form.near.lat) };
    const tiles = tilesOfCircle(near, near.within);
    return { driver, now, want: { ...want, near }, tiles, at: near };
  }
  const bay = form.bay === undefined ? null : await bayById(house.db, form.bay);
  const lot = bay === null ? null : await lotById(house.db, bay.lot);
  if (bay === null || lot === null) throw refuse('parking-bay-gone', { next: '' });
  const tiles = distinct(tilesOfCircle(lot, MOVE_WITHIN));
  return { driver, now, want: { ...want, bay: bay.id }, tiles, at: lot };
}

/** Of a lot, as everybody sees it and as a wish has it. */
function shownPoint(lot: { lon: number; lat: number }) {
  const { lon, lat } = blur(lot);
  return { lon: rounded(lon), lat: rounded(lat) };
}

/** What a greater distance may help with. */
const MAY_BE_WIDER: ReadonlySet<NoSeat['why']> = new Set([
  'all-taken',
  'not-open',
  'no-bay-fits',
  'gone',
  'notice',
  'longest',
  'not-let',
]);

const FOUR = 1e4;
function rounded(degrees: number): number {
  return Math.round(degrees * FOUR) / FOUR;
}
