/**
 * Invented towns for measuring: bays and wishes at random from a seed, the same on every machine. Bays are open for 4
 * to 16 hours of one day, wishes last half an hour to 4 hours, all on quarters of an hour; both lie in a square of one
 * kilometre, and nobody walks more than 300 m.
 */
import { type SeededRandom, seededRandom } from '../../../kernel/sources/sample/seeded-random.ts';
import type { Bay, Fit, Wish } from './model.ts';

const QUARTER = 15;
const DAY = 96;
const SIDE = 1_000;
const FARTHEST = 300;

/** A wish and the minute in which it was asked. */
export interface Asked extends Wish {
  asked: number;
}

export interface Instance {
  bays: readonly Bay[];
  /** In the order in which they are asked. */
  wishes: readonly Asked[];
}

export interface Size {
  bays: number;
  wishes: number;
  /** A wish comes up to so many minutes before it begins. */
  ahead: number;
}

export function instanceOf(seed: number, { bays: bayCount, wishes: wishCount, ahead }: Size): Instance {
  const random = seededRandom(`allocation ${seed}`);
  const places = Array.from({ length: bayCount }, (_, index) => {
    const length = random.whole(4 * 4, 16 * 4);
    const from = random.whole(0, DAY - length);
    const open = [{ from: from * QUARTER, until: (from + length) * QUARTER }];
    return { bay: { id: `b${index}`, open, pause: 0 }, point: pointOf(random) };
  });
  const wishes = Array.from({ length: wishCount }, (_, index): Asked => {
    const length = random.whole(2, 4 * 4);
    const from = random.whole(0, DAY - length) * QUARTER;
    const until = from + length * QUARTER;
    const here = pointOf(random);
    const fits = places
      .map(({ bay, point }): Fit => ({ bay: bay.id, walk: distance(here, point), price: 0 }))
      .filter(({ walk }) => walk <= FARTHEST)
      .sort((a, b) => a.walk - b.walk);
    return { id: `w${index}`, from, until, fits, asked: from - Math.floor(random.next() * (ahead + 1)) };
  });
  wishes.sort((a, b) => a.asked - b.asked);
  return { bays: places.map(({ bay }) => bay), wishes };
}

interface Point {
  x: number;
  y: number;
}

function pointOf(random: SeededRandom): Point {
  return { x: random.next() * SIDE, y: random.next() * SIDE };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
