/** A day of wishes, answered one after the other as they are asked, under different rules. */
import { improve } from '../improve.ts';
import type { Asked, Instance } from '../instances.ts';
import type { Answer, Held, Wish } from '../model.ts';
import { placeWish } from '../place-wish.ts';
import { worthOf } from '../program-of.ts';
import { keepPromises } from './promise-keeper.ts';

/**
 * `nearest`: the nearest free bay, which stays; `fixed`: our choice of bay, which stays; `movable`: a bay may change
 * until `fixBefore` minutes before the beginning.
 */
export type Rule = { kind: 'nearest' } | { kind: 'fixed' } | { kind: 'movable'; fixBefore: number };

export interface Day {
  /** Sum of the worth of all that were accepted, by the bays they had in the end. */
  value: number;
  accepted: number;
  broken: readonly string[];
  /** Milliseconds of each answer, and of each improvement after it. */
  answers: readonly number[];
  improvements: readonly number[];
}

export function runDay({ bays, wishes }: Instance, rule: Rule): Day {
  const keeper = keepPromises(bays, rule.kind === 'movable' ? rule.fixBefore : Number.POSITIVE_INFINITY);
  const answers: number[] = [];
  const improvements: number[] = [];
  let held: Held[] = [];
  for (const wish of wishes) {
    held = held.map((one) => ({ ...one, isFixed: one.isFixed || isFixedAt(one, wish.asked) }));
    const answer = timed(answers, () =>
      rule.kind === 'nearest' ? nearest(wish) : placeWish({ bays, held }, wish),
    );
    if (!('bay' in answer)) continue;
    const { id, from, until, fits } = wish;
    const taken = { id, from, until, fits, bay: answer.bay, isFixed: isFixedAt(wish, wish.asked) };
    held = [...moved(held, answer.moves), taken];
    keeper.see(held, wish);
    if (rule.kind !== 'movable') continue;
    held = moved(
      held,
      timed(improvements, () => improve({ bays, held })),
    );
    keeper.see(held, wish);
  }
  return {
    value: held.reduce((sum, one) => sum + worthInTheEnd(one), 0),
    accepted: held.length,
    broken: keeper.broken,
    answers,
    improvements,
  };

  function isFixedAt({ from }: Wish, now: number): boolean {
    return rule.kind !== 'movable' || from - rule.fixBefore <= now;
  }

  function nearest(wish: Asked): Answer {
    for (const { bay: id } of wish.fits) {
      const bay = bays.find((one) => one.id === id);
      const isOpen = bay?.open.some((span) => span.from <= wish.from && wish.until <= span.until) ?? false;
      const isTaken = held.some((one) => one.bay === id && one.from < wish.until && wish.from < one.until);
      if (isOpen && !isTaken) return { bay: id, moves: new Map<string, string>() };
    }
    return { refusal: { reason: 'all-taken', next: null } };
  }
}

function moved(held: readonly Held[], moves: ReadonlyMap<string, string>): Held[] {
  return held.map((one) => ({ ...one, bay: moves.get(one.id) ?? one.bay }));
}

function worthInTheEnd({ fits, bay }: Held): number {
  const fit = fits.find((one) => one.bay === bay);
  return fit === undefined ? 0 : worthOf(fit);
}

function timed<T>(list: number[], work: () => T): T {
  const begun = performance.now();
  const result = work();
  list.push(performance.now() - begun);
  return result;
}
