import type { Language } from '../../../../src/kernel/i18n/language.ts';
import type { Account, MyPlaces } from '../../../../src/kernel/identity/account-api.ts';
import { changeMine, mineNow } from '../../mine/mine-store.ts';
import { serverTime } from '../../offline/answer-times.ts';
import { ask } from '../../people/ask.ts';
import { Refusal } from '../../people/refusal.ts';
import { followPlaces } from './follow-places.ts';
import { mergePlaces, noteChanges, type PlaceChange } from './merge-places.ts';
import { placeNames } from './place-names.ts';
import { forgetSync, readSync, type SyncNote, writeSync } from './sync-note.ts';

const PATH = '/api/account/places';
const FIVE_MINUTES = 300_000;
/** Milliseconds between attempts: a network that has just come back often carries nothing yet. The last one recurs. */
const PAUSES = [1_000, 3_000, 10_000, 60_000, FIVE_MINUTES];

/** Refusals that say nothing about the change itself: no network, no answer in time, a server that starts anew. */
const PASSING = ['offline', 'late'];

let running: Promise<unknown> = Promise.resolve();
let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings this device and the account in step, if that is switched on here. Never rejects: a change that did not get
 * through is tried again while the page is open, and at its next start.
 */
export function keepInStep(language: Language): Promise<void> {
  return attempt(language, PAUSES);
}

async function attempt(language: Language, [pause, ...longer]: readonly number[]): Promise<void> {
  clearTimeout(later);
  const isLeft = await inTurn(() => once(language)).catch(() => false);
  if (!isLeft || pause === undefined) return;
  clearTimeout(later);
  later = setTimeout(() => void attempt(language, longer.length === 0 ? [pause] : longer), pause);
}

/** One after the other: two at once would both take the other's places for new ones. */
function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  const done = running.then(work);
  running = done.catch(() => undefined);
  return done;
}

/** Switches it on here: what is on the device and what is in the account are put together. Rejects with a `Refusal`. */
export function startInStep(email: string, language: Language): Promise<void> {
  return inTurn(() => start(email, language));
}

async function start(email: string, language: Language): Promise<void> {
  const known = noteChanges([], here(), now());
  writeSync({ whose: await digestOf(email), known, isWaiting: true, at: null });
  try {
    await exchange(known, language);
  } catch (error) {
    forgetSync();
    throw error;
  }
}

/** True: a change has not reached the account, and may do so in a moment. */
async function once(language: Language): Promise<boolean> {
  const note = readSync();
  if (note === null) return false;
  const known = noteChanges(note.known, here(), now());
  const isWaiting = note.isWaiting || known !== note.known;
  writeSync({ ...note, known, isWaiting });
  if (!isWaiting && isRecent(note)) return false;
  try {
    const account = await ask<Account>({ path: '/api/account', language });
    const isOwn = (await digestOf(account.email)) === note.whose;
    const places = isOwn ? (await ask<MyPlaces>({ path: PATH, language })).places : null;
    // Somebody else's account; or deleted from it on another device: that is to be respected here.
    if (places === null) forgetSync();
    else if (isWaiting) await exchange(known, language);
    else await take(places, language);
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Nobody signed in: at the next opportunity.
    return isWaiting && PASSING.includes(error.code);
  }
}

async function exchange(known: readonly PlaceChange[], language: Language): Promise<void> {
  const { places } = await ask<MyPlaces>({ method: 'PUT', path: PATH, language, body: { places: known } });
  await take(places ?? [], language);
}

/** The device follows; what could not be named yet is left out, so that it does not count as removed here. */
async function take(places: readonly PlaceChange[], language: Language): Promise<void> {
  const missing = places.filter(({ ars, removed }) => !removed && !here().includes(ars));
  const names = await placeNames(
    missing.map(({ ars }) => ars),
    language,
  );
  const note = readSync();
  if (note === null) return;
  // What was changed here meanwhile, also while names were asked for, is newer than the answer.
  const known = noteChanges(note.known, here(), now());
  const merged = mergePlaces(known, places);
  changeMine((mine) => followPlaces(mine, merged, names));
  const kept = new Set(here());
  writeSync({
    ...note,
    known: merged.filter(({ ars, removed }) => removed || kept.has(ars)),
    isWaiting: known !== note.known,
    at: now(),
  });
}

function here(): string[] {
  return mineNow().places.map(({ ars }) => ars);
}

/** The server's clock where it is known: a device may be an hour off. */
function now(): string {
  return new Date(serverTime() ?? Date.now()).toISOString();
}

function isRecent({ at }: SyncNote): boolean {
  return at !== null && Math.abs(Date.parse(now()) - Date.parse(at)) < FIVE_MINUTES;
}

async function digestOf(email: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(email));
  return [...new Uint8Array(bytes).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
