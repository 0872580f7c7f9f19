/**
 * What the federal finder says of a service at a place: from what is kept, else asked now. Only for a page that somebody
 * opened or a program that wants it, never for cards or the search.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { askPvog } from '../../../connectors/pvog/ask-pvog.ts';
import { pvog } from '../../../connectors/pvog/pvog.ts';
import { pvogSettings } from '../../../connectors/pvog/settings.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { FEDERATION, type Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import { answerOf } from './answer-of.ts';
import type { FinderAnswer } from './finder-answer.ts';
import { FINDER } from './finder-intake.ts';
import {
  claimQuestion,
  type FinderKey,
  type FinderRow,
  keepAnswer,
  keepFailure,
  readAnswer,
} from './finder-store.ts';
import { FRESH_HOURS, KEPT_DAYS, stateOf } from './row-state.ts';
import { toStored } from './to-stored.ts';

export interface FinderQuestion {
  /** Service key, 14 digits; null: it has none, so that it cannot be asked for. */
  leika: string | null;
  place: Place;
  language: Language;
  /** Longest time in milliseconds to wait for an answer that is not there yet; the asking goes on without us. */
  wait: number;
}

type FinderKernel = Pick<Kernel, 'db' | 'places' | 'clock' | 'sources' | 'asked'>;

/** A lease outlives the longest asking a little. */
const LEASE_MILLISECONDS = pvog.milliseconds + 4_000;
/** How often somebody who waits for another process looks. */
const LOOK_MILLISECONDS = 100;
/** Questions under way in this process, so that many who ask at once are one. */
const underWay = new WeakMap<Kernel['asked'], Map<string, Promise<void>>>();

export async function askFinder(question: FinderQuestion, kernel: FinderKernel): Promise<FinderAnswer> {
  const { leika, place, language, wait } = question;
  const source = finderSource(kernel);
  if (source === undefined || leika === null || !/^99\d{12}$/.test(leika) || place.ars === FEDERATION)
    return { kind: 'off' };
  const key: FinderKey = { source: source.id, leika, ars: place.ars, language: fullLanguage(language) };
  const row = await readAnswer(kernel.db, key);
  const state = stateNow(row, kernel);
  if (state.isFresh) return inWords(row, { key, place }, kernel);
  const asking = state.isResting ? null : ask(key, { source, place }, kernel);
  // Yesterday's answer is shown at once; the new one is there for who looks next.
  if (state.hasAnswer || asking === null) return inWords(row, { key, place }, kernel);
  return inWords(await answerWithin(wait, asking, key, kernel), { key, place }, kernel);
}

/** Whether somebody has switched it on. */
export function isFinderOn(kernel: FinderKernel): boolean {
  return finderSource(kernel) !== undefined;
}

/** Ends when nothing is being asked any more in this process: for an orderly end, and for tests. */
export async function settleFinder({ asked }: Pick<Kernel, 'asked'>): Promise<void> {
  await Promise.all(underWay.get(asked)?.values() ?? []);
}

function finderSource({ sources }: FinderKernel): Source | undefined {
  return sources.of('services', FINDER, [FEDERATION]).find((one) => !one.hidden);
}

function stateNow(row: FinderRow | undefined, { clock }: FinderKernel) {
  const now = clock.now();
  return stateOf(row, now, civilDate(now).toString());
}

/** The row once it is settled, or as it is when the time is over. */
async function answerWithin(
  wait: number,
  asking: Promise<void>,
  key: FinderKey,
  kernel: FinderKernel,
): Promise<FinderRow | undefined> {
  const end = new AbortController();
  const time = sleep(wait, 'over', { signal: end.signal, ref: false }).catch(() => 'over');
  const isOver = (await Promise.race([asking.then(() => 'asked'), time])) === 'over';
  let row = await readAnswer(kernel.db, key);
  // Another process asks: its answer comes into the row.
  let isUp = isOver;
  void time.then(() => {
    isUp = true;
  });
  while (!isUp && stateNow(row, kernel).isAsked) {
    await sleep(LOOK_MILLISECONDS);
    row = await readAnswer(kernel.db, key);
  }
  end.abort();
  return row;
}

/** Joins who asks already, or asks. Never throws: what came of it stands in the row. */
function ask(key: FinderKey, about: { source: Source; place: Place }, kernel: FinderKernel): Promise<void> {
  const mine = underWay.get(kernel.asked) ?? new Map<string, Promise<void>>();
  underWay.set(kernel.asked, mine);
  const name = Object.values(key).join(' ');
  const known = mine.get(name);
  if (known !== undefined) return known;
  const asking = askOnce(key, about, kernel)
    // The database is not there, or the house ends: the lease of the row is over by itself.
    .catch(() => undefined)
    .finally(() => mine.delete(name));
  mine.set(name, asking);
  return asking;
}

async function askOnce(
  key: FinderKey,
  { source, place }: { source: Source; place: Place },
  kernel: FinderKernel,
): Promise<void> {
  const { db, clock, places } = kernel;
  const now = clock.now();
  const day = civilDate(now).toString();
  const isMine = await claimQuestion(db, key, {
    ...{ now, day },
    until: now.add({ milliseconds: LEASE_MILLISECONDS }),
    oldest: now.subtract({ hours: FRESH_HOURS }),
  });
  if (!isMine) return;
  const { leika, language } = key;
  const above = places.ancestors(place.ars).map(({ ars }) => ars);
  try {
    const answer = await kernel.asked.ask(source, pvog.milliseconds, (call) =>
      askPvog(
        { leika, areas: [place.ars, ...above], day, language },
        call,
        pvogSettings.parse(source.settings),
      ),
    );
    await keepAnswer(db, key, { answer: toStored(answer, leika), now: clock.now(), day });
  } catch {
    // Whatever it was stands at the source, for the desk and the health of the house; people see since when.
    await keepFailure(db, key, {
      now: clock.now(),
      oldest: clock.now().subtract({ hours: 24 * KEPT_DAYS }),
    });
  }
}

/** It may have answered other questions since this one failed first. */
function downSince(
  { askedAt }: FinderRow,
  failingSince: string,
  { source }: FinderKey,
  { sources }: FinderKernel,
): string {
  const answered = sources.get(source)?.checkedAt ?? null;
  const isLater =
    answered !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(answered), Temporal.Instant.from(failingSince)) > 0;
  return isLater ? askedAt : failingSince;
}

function inWords(
  row: FinderRow | undefined,
  { key, place }: { key: FinderKey; place: Place },
  kernel: FinderKernel,
): FinderAnswer {
  const { hasAnswer } = stateNow(row, kernel);
  if (row === undefined) return { kind: 'asking' };
  const { answer, fetchedAt, failingSince } = row;
  if (!hasAnswer || answer === null || fetchedAt === null)
    return failingSince === null
      ? { kind: 'asking' }
      : { kind: 'down', since: downSince(row, failingSince, key, kernel) };
  if (answer.kind === 'none') return { kind: 'none', askedAt: fetchedAt };
  const info = kernel.sources.info(key.source, fetchedAt, kernel.clock.now());
  if (info === null) return { kind: 'off' };
  const ancestors = kernel.places.ancestors(place.ars);
  return answerOf(answer, { source: key.source, place, ancestors, info });
}
