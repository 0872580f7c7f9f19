/** Rooms of waste at the desk, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { DistrictList } from './solutions/waste/desk/districts-api.ts';
import { bring } from './solutions/waste/testing/bring.ts';
import { aBin, aSeries, aStreet } from './solutions/waste/testing/records.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
let house: TestHouse;
let adviser: SignedInAs;
/** Civil date so many days from today. */
let inDays: (days: number) => string;

beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  const today = house.kernel.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  inDays = (days) => today.add({ days }).toString();
  const works = { ars: WACKEN, level: 'municipality' } as const;
  adviser = await signInAs(house, { memberships: [{ ...works, role: 'adviser' }] });
  const sunday = today.add({ days: 7 - today.dayOfWeek }).toString();
  await bring(
    house.kernel,
    'collections',
    {
      north: aSeries([inDays(-7), inDays(3), inDays(100)], { district: 'Bezirk 10' }),
      paper: aSeries([inDays(6)], { district: 'Bezirk 10', bins: [aBin('paper', { name: 'Papier' })] }),
      south: aSeries([inDays(4), sunday, inDays(99)], { district: 'Bezirk 2' }),
    },
    { ars: WACKEN },
  );
  await bring(
    house.kernel,
    'streets',
    {
      a: aStreet('Hauptstraße', 'Bezirk 10'),
      b: aStreet('Ring', 'Bezirk 10'),
      c: aStreet('Weg', 'Bezirk 7'),
    },
    { ars: WACKEN },
  );
  house.kernel.sources = await sourcesOf(house.kernel.db);
});
afterAll(() => house.close());

const ask = (url: string, as: SignedInAs | null = adviser) =>
  house.http.inject({ url, headers: as === null ? {} : { cookie: as.cookie } });

describe('the rooms that waste brings to the desk', () => {
  it('are listed for whoever may enter, in the wanted language, and open there as pages', async () => {
    const { rooms } = (await ask(`/api/desk/${WACKEN}?lang=en`)).json();
    expect(rooms.filter(({ solution }: { solution: string }) => solution === 'waste')).toEqual([
      expect.objectContaining({
        ...{ solution: 'waste', id: 'districts', part: 'abfall/bezirke', title: 'Districts and gaps' },
      }),
    ]);
    const page = await ask(`/rathaus/${WACKEN}/abfall/bezirke`);
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(page.body).toContain('<h1 class="page-title" id="title" tabindex="-1">Bezirke und Lücken</h1>');
    expect((await ask(`/en/rathaus/${WACKEN}/abfall/bezirke/x%2Fy`)).statusCode).toBe(200);
  });

  it('are closed to all others before anything is sent', async () => {
    expect((await ask(`/rathaus/${WACKEN}/abfall/bezirke`, null)).statusCode).toBe(401);
    expect((await ask(`/rathaus/${KOELN}/abfall/bezirke`)).statusCode).toBe(403);
    expect((await ask(`/api/waste/desk/${KOELN}/districts`)).statusCode).toBe(403);
    expect((await ask(`/rathaus/${WACKEN}/abfall/gibt-es-nicht`)).statusCode).toBe(404);
  });
});

describe('the districts of a place', () => {
  const list = async (query = ''): Promise<DistrictList> =>
    (await ask(`/api/waste/desk/${WACKEN}/districts${query}`)).json();

  it('show bins, streets and days, and what is wrong with each', async () => {
    const { districts, total, streets, withFindings } = await list();
    expect({ total, streets, withFindings }).toEqual({ total: 3, streets: 3, withFindings: 3 });
    expect(districts.map(({ name }) => name)).toEqual(['Bezirk 2', 'Bezirk 7', 'Bezirk 10']);
    expect(districts.map(({ findings }) => findings)).toEqual([
      ['no-streets', 'rest-day'],
      ['no-days'],
      ['days-end'],
    ]);
    expect(districts[2]).toMatchObject({ streets: 2, first: inDays(-7), last: inDays(100), next: inDays(3) });
    expect(districts[2]?.bins.map(({ name, next }) => [name, next])).toEqual([
      ['Papier', inDays(6)],
      ['residual', inDays(3)],
    ]);
  });

  it('come in the wanted order, page by page', async () => {
    const first = await list('?order=streets&limit=2');
    expect([first.districts.map(({ name }) => name), first.next]).toEqual([['Bezirk 2', 'Bezirk 7'], 2]);
    const second = await list('?order=streets&limit=2&begin=2');
    expect([second.districts.map(({ name }) => name), second.next]).toEqual([['Bezirk 10'], null]);
    expect((await ask(`/api/waste/desk/${WACKEN}/districts?order=size`)).statusCode).toBe(400);
  });
});
