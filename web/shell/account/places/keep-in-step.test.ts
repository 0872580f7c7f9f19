import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetNotes } from '../../../ui/device-memory.ts';
import { dropPlace, keepPlace, NOTHING } from '../../mine/mine.ts';
import { changeMine, mineNow } from '../../mine/mine-store.ts';
import { keepInStep, startInStep } from './keep-in-step.ts';
import type { PlaceChange } from './merge-places.ts';
import { readSync } from './sync-note.ts';

const EMAIL = 'anna@beispiel.example';
const KOELN = { ars: '053150000000', name: 'Köln' };
const WACKEN = { ars: '010615168107', name: 'Wacken' };

/** What the account holds; what comes over the network, and what was asked. */
let account: readonly PlaceChange[];
let network: 'up' | 'down' | 'signed-out';
let asked: string[];
let beforeNames: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [account, network, asked, beforeNames] = [[], 'up', [], () => undefined];
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body = '' }: RequestInit = {}) => {
    const [path = ''] = address.split('?');
    asked.push(`${method} ${path}`);
    if (network === 'down') throw new TypeError('Failed to fetch');
    if (network === 'signed-out')
      return Response.json({ code: 'sign-in-required', title: '', detail: '' }, { status: 401 });
    if (path === '/api/account') return Response.json({ email: EMAIL });
    if (path !== '/api/account/places') {
      beforeNames();
      return Response.json({ name: 'Wacken' });
    }
    if (method === 'PUT') account = [...account.filter(isNotIn(String(body))), ...placesIn(String(body))];
    return Response.json({ places: account });
  });
  changeMine(() => keepPlace(keepPlace(NOTHING, KOELN), WACKEN));
  await startInStep(EMAIL, 'de');
  asked = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  forgetNotes();
});

const placesIn = (body: string): PlaceChange[] => JSON.parse(body).places;
const isNotIn = (body: string) => {
  const keys = new Set(placesIn(body).map(({ ars }) => ars));
  return ({ ars }: PlaceChange) => !keys.has(ars);
};
const inAccount = () => account.filter(({ removed }) => !removed).map(({ ars }) => ars);
const drop = (ars: string) => changeMine((mine) => dropPlace(mine, ars));

it('a place removed without a network is removed in the account although the network, back, carries nothing yet', async () => {
  network = 'down';
  drop(WACKEN.ars);
  await keepInStep('de');
  // The browser says that it is online again; the first questions fail all the same.
  await keepInStep('de');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(inAccount()).toContain(WACKEN.ars);
  network = 'up';
  await vi.advanceTimersByTimeAsync(3_000);
  await vi.waitFor(() => expect(inAccount()).toEqual([KOELN.ars]));
  await vi.waitFor(() => expect(readSync()).toMatchObject({ isWaiting: false }));
  expect(vi.getTimerCount()).toBe(0);
});

it('a change is tried again for as long as it waits, less and less often', async () => {
  network = 'down';
  drop(WACKEN.ars);
  await keepInStep('de');
  for (const pause of [1_000, 3_000, 10_000, 60_000, 300_000, 300_000]) {
    asked = [];
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['GET /api/account']);
  }
});

it('nothing is tried again where nobody is signed in', async () => {
  network = 'signed-out';
  drop(WACKEN.ars);
  await keepInStep('de');
  expect(readSync()).toMatchObject({ isWaiting: true });
  expect(vi.getTimerCount()).toBe(0);
});

it('a place removed while names of others are asked for stays removed', async () => {
  const at = new Date(Date.now() + 1_000).toISOString();
  account = [...account, { ars: '053140000000', pinned: true, changedAt: at, removed: false }];
  changeMine((mine) => keepPlace(mine, { ars: '150030000000', name: 'Magdeburg' }));
  beforeNames = () => drop(WACKEN.ars);
  await keepInStep('de');
  expect(readSync()).toMatchObject({ isWaiting: true });
  await keepInStep('de');
  expect(inAccount()).not.toContain(WACKEN.ars);
  expect(mineNow().places.map(({ ars }) => ars)).toContain('053140000000');
});
