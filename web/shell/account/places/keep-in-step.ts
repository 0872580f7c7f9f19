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

let running: Promise<void> = Promise.resolve();

/** Brings this device and the account in step, if that is switched on here. Never rejects: what waits, waits. */
export function keepInStep(language: Language): Promise<void> {
  // One after the other: two at once would both take the other's places for new ones.
  running = running.then(() => once(language)).catch(() => undefined);
  return running;
}

/** Switches it on here: what is on the device and what is in the account are put together. Rejects with a `Refusal`. */
export async function startInStep(email: string, language: Language): Promise<void> {
  await running;
  const known = noteChanges([], here(), now());
  writeSync({ whose: await digestOf(email), known, isWaiting: true, at: null });
  try {
    await exchange(known, language);
  } catch (error) {
    forgetSync();
    throw error;
  }
}

async function once(language: Language): Promise<void> {
  const note = readSync();
  if (note === null) return;
  const known = noteChanges(note.known, here(), now());
  const isWaiting = note.isWaiting || known !== note.known;
  writeSync({ ...note, known, isWaiting });
  if (!isWaiting && isRecent(note)) return;
  try {
    const account = await ask<Account>({ path: '/api/account', language });
    if ((await digestOf(account.email)) !== note.whose) return forgetSync();
    const { places } = await ask<MyPlaces>({ path: PATH, language });
    // Deleted from the account on another device: that is to be respected here.
    if (places === null) return forgetSync();
    if (isWaiting) await exchange(known, language);
    else await take(places, language);
  } catch (error) {
    // No network, nobody signed in: at the next opportunity.
    if (!(error instanceof Refusal)) throw error;
  }
}

async function exchange(known: readonly PlaceChange[], language: Language): Promise<void> {
  const { places } = await ask<MyPlaces>({ method: 'PUT', path: PATH, language, body: { places: known } });
  await take(places ?? [], language);
}

/** The device follows; what could not be named yet is left out, so that it does not count as removed here. */
async function take(places: readonly PlaceChange[], language: Language): Promise<void> {
  const note = readSync();
  if (note === null) return;
  // What was changed here meanwhile is newer than the answer.
  const known = noteChanges(note.known, here(), now());
  const merged = mergePlaces(known, places);
  const missing = merged.filter(({ ars, removed }) => !removed && !here().includes(ars));
  const names = await placeNames(
    missing.map(({ ars }) => ars),
    language,
  );
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
