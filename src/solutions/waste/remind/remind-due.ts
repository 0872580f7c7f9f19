/** Tells what is collected, at the hours that people chose. Each hour of a day is told once, a town at a time. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { answeringIn } from '../answering-store.ts';
import { collectionsOf } from '../collection-store.ts';
import type { Collection } from '../model.ts';
import { keysAt, unitsAt } from '../scope.ts';
import { whoAnswers } from '../who-answers.ts';
import { type DueReminder, dueReminders } from './due-reminders.ts';
import { partsByTown, slugsOf, type WaitingPart } from './parts-by-town.ts';
import { REMINDER, whenText } from './reminder-part.ts';
import { sayReminder } from './say-reminder.ts';
import { type Saying, together } from './together.ts';
import { isWanted } from './wanted-bin.ts';

/** Days of one day in one town: more than any town has districts and bins. */
const MOST_DAYS = 200_000;

/** Everything that is due. A town that fails is tried again by the next run, and keeps no other from being told. */
export async function remindDue(kernel: Kernel, signal: AbortSignal): Promise<void> {
  const { db, clock, notifications } = kernel;
  const faults: unknown[] = [];
  for (const due of dueReminders(clock.now())) {
    const key = `${REMINDER} ${due.day} ${whenText(due.when)}`;
    if (await notifications.wasTold(db, key)) continue;
    const failed = await remindTowns(due, key, kernel, signal);
    if (failed.length === 0) await notifications.once(db, key, clock.now());
    faults.push(...failed);
  }
  if (faults.length > 0) throw faults[0];
}

async function remindTowns(
  due: DueReminder,
  key: string,
  kernel: Kernel,
  signal: AbortSignal,
): Promise<unknown[]> {
  const { db, notifications, places } = kernel;
  const failed: unknown[] = [];
  const chosen = await notifications.chosen(db, REMINDER, `${whenText(due.when)}.`);
  for (const town of partsByTown(chosen, places)) {
    signal.throwIfAborted();
    await remindTown(town, due, key, kernel).catch((error: unknown) => failed.push(error));
  }
  return failed;
}

async function remindTown(
  { place, parts }: { place: Place; parts: readonly WaitingPart[] },
  due: DueReminder,
  key: string,
  kernel: Kernel,
): Promise<void> {
  const { db, clock, notifications } = kernel;
  const now = clock.now();
  const said = await sayingsFor(place, parts, due, kernel);
  await db.transaction().execute(async (trx) => {
    if (!(await notifications.once(trx, `${key} ${place.ars}`, now))) return;
    await notifications.announce(trx, together(place.ars, said), now);
  });
}

/** Who has one of the bins that are collected on that day. Example data never reminds. */
async function sayingsFor(
  place: Place,
  parts: readonly WaitingPart[],
  { day, until }: DueReminder,
  kernel: Kernel,
): Promise<{ to: WaitingPart; saying: Saying }[]> {
  const { db, places, sources, clock } = kernel;
  const [keys, slugs, date] = [keysAt(place, places), slugsOf(parts), day.toString()];
  const found = await collectionsOf(keys, db, { slugs, from: date, until: date, limit: MOST_DAYS });
  const real = found.filter(({ source, state }) => {
    const kind = sources.get(source)?.kind;
    return kind !== undefined && kind !== 'sample' && state !== 'cancelled';
  });
  if (real.length === 0) return [];
  const answers = whoAnswers(await answeringIn(keys, db, { slugs, day: date }), unitsAt(place, places));
  const bySlug = Map.groupBy(real, ({ slug }) => slug);
  const today = civilDate(clock.now());
  return parts.flatMap((part) => {
    const isTheirs = answers(part.slugs);
    const collections = [...new Set(['alle', ...part.slugs])]
      .flatMap((slug): Collection[] => bySlug.get(slug) ?? [])
      .filter((one) => isWanted(one, part) && isTheirs(one.ars, one.bin.fraction))
      .sort((a, b) => (a.bin.key < b.bin.key ? -1 : 1));
    if (collections.length === 0) return [];
    const reminded = { day, today, until, slugs: part.slugs, collections };
    return [{ to: part, saying: sayReminder(reminded, part.language) }];
  });
}
