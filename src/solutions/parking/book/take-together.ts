/**
 * Wishes for the same tiles that wait for each other are answered in one transaction, in the order in which they came:
 * one look at what is held, one lock, one write. Each gets its own answer.
 */

import { Problem } from '../../../kernel/http/problem.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { LotTile } from '../lots/tile-of.ts';
import { attempt } from './attempt.ts';
import type { Booking } from './booking.ts';
import type { BookingForm } from './bookings-api.ts';
import { tileNames } from './lock-store.ts';
import { TOGETHER } from './rules.ts';
import type { NoSeat } from './seat.ts';
import { seatAll } from './seat-all.ts';
import type { Want } from './want.ts';

export interface Asked {
  form: BookingForm;
  driver: string;
  /** Minute at which it was asked. */
  now: number;
  want: Want;
  tiles: readonly LotTile[];
  /** The destination, or the lot. */
  at: { lon: number; lat: number };
}

/** A problem: refused for another reason than the bays. */
export type Taken = Booking | NoSeat | Problem;

interface Waiting {
  asked: Asked;
  house: Kernel;
  settle(answer: Taken): void;
  fail(error: unknown): void;
}

/** At once in one transaction: answers stay quick, and a fault costs few. */
const MOST = 50;

const waiting = new Map<string, Waiting[]>();

/** Throws a problem that does not come from the bays. */
export async function takeTogether(house: Kernel, asked: Asked): Promise<Booking | NoSeat> {
  const key = tileNames(asked.tiles).join(' ');
  const answer = await new Promise<Taken>((settle, fail) => {
    const one = { asked, house, settle, fail };
    const others = waiting.get(key);
    if (others !== undefined) {
      others.push(one);
      return;
    }
    waiting.set(key, [one]);
    void run(key);
  });
  if (answer instanceof Problem) throw answer;
  return answer;
}

async function run(key: string): Promise<void> {
  for (let all = waiting.get(key) ?? []; all.length > 0; all = waiting.get(key) ?? []) {
    const [first] = all;
    const isNear = ({ asked, house }: Waiting) =>
      house === first?.house && Math.abs(asked.want.from - first.asked.want.from) <= TOGETHER;
    const together = all.filter(isNear).slice(0, MOST);
    waiting.set(
      key,
      all.filter((one) => !together.includes(one)),
    );
    await answer(together);
  }
  waiting.delete(key);
}

async function answer(together: readonly Waiting[]): Promise<void> {
  const [first] = together;
  if (first === undefined) return;
  const { house, asked } = first;
  try {
    const answers = await attempt(house, { tiles: asked.tiles }, (trx) =>
      seatAll(
        house,
        trx,
        together.map((one) => one.asked),
      ),
    );
    for (const [index, one] of together.entries()) {
      const own = answers[index];
      if (own === undefined) one.fail(new Error('A wish was left without an answer'));
      else one.settle(own);
    }
  } catch (error) {
    // One that fails does not take the others along.
    if (together.length > 1) for (const one of together) await answer([one]);
    else first.fail(error);
  }
}
