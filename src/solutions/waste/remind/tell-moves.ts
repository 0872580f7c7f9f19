/** Tells those who wait for a day that it is another one now. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { answeringIn } from '../answering-store.ts';
import { keysAt, unitsAt } from '../scope.ts';
import { whoAnswers } from '../who-answers.ts';
import { type MoveToTell, takeMoves } from './move-store.ts';
import { partsByTown, slugsOf, type WaitingPart } from './parts-by-town.ts';
import { REMINDER } from './reminder-part.ts';
import { sayMoves } from './say-moves.ts';
import { type Saying, together } from './together.ts';
import { isWanted } from './wanted-bin.ts';

/** All that waits, in one transaction: told once, or not at all and by the next run. */
export async function tellMoves(kernel: Kernel, signal: AbortSignal): Promise<void> {
  const { db, clock, notifications, places } = kernel;
  await db.transaction().execute(async (trx) => {
    const moves = await takeMoves(trx);
    if (moves.length === 0) return;
    const units = [...new Set(moves.map(({ ars }) => ars))];
    for (const { place, parts } of partsByTown(await notifications.chosen(trx, REMINDER), places)) {
      signal.throwIfAborted();
      const above = new Set(units.filter((unit) => places.applies(unit, place.ars)));
      if (above.size === 0) continue;
      const here = moves.filter(({ ars }) => above.has(ars));
      const said = await sayingsFor(place, parts, here, { ...kernel, db: trx });
      await notifications.announce(trx, together(place.ars, said), clock.now());
    }
  });
}

async function sayingsFor(
  place: Place,
  parts: readonly WaitingPart[],
  moves: readonly MoveToTell[],
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<{ to: WaitingPart; saying: Saying }[]> {
  const today = civilDate(clock.now());
  const known = await answeringIn(keysAt(place, places), db, {
    slugs: slugsOf(parts),
    day: today.toString(),
  });
  const answers = whoAnswers(known, unitsAt(place, places));
  const bySlug = Map.groupBy(moves, ({ slug }) => slug);
  return parts.flatMap((part) => {
    const isTheirs = answers(part.slugs);
    const theirs = [...new Set(['alle', ...part.slugs])]
      .flatMap((slug): MoveToTell[] => bySlug.get(slug) ?? [])
      .filter((one) => isWanted(one, part) && isTheirs(one.ars, one.bin.fraction));
    if (theirs.length === 0) return [];
    return [{ to: part, saying: sayMoves(theirs, { slugs: part.slugs, today }, part.language) }];
  });
}
