/** What is missing in the services of a town, at its desk: real files of München over HTTP. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { GapList } from './kernel/gaps/gaps-api.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution as services } from './solutions/services/solution.ts';
import { solutions } from './solutions.ts';

const FILES = new URL('../../shared/data/services/', import.meta.url);
const MUENCHEN = '091620000000';
const KOELN = '053150000000';

let house: TestHouse;
let adviser: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  adviser = await signInAs(house, {
    memberships: [
      { ars: MUENCHEN, level: 'municipality', role: 'adviser' },
      { ars: KOELN, level: 'municipality', role: 'adviser' },
    ],
  });
});
afterAll(() => house.close());

const ask = (path: string, as: SignedInAs | null = adviser) =>
  house.http.inject({ url: `/api/desk/${path}`, headers: as === null ? {} : { cookie: as.cookie } });
const list = async (path: string): Promise<GapList> => (await ask(path)).json();

describe('the gaps of a town without any feed', () => {
  it('are the texts of the catalogue that nobody has written for it, page by page and each once', async () => {
    const seen: string[] = [];
    let total = 0;
    for (let after = ''; ; ) {
      const { kinds, gaps, next } = await list(`${KOELN}/gaps?limit=40${after}`);
      expect(kinds.map(({ kind }) => kind)).toEqual(['no_text']);
      total = kinds[0]?.count ?? 0;
      seen.push(...gaps.map(({ key }) => key));
      if (next === null) break;
      after = `&after=${encodeURIComponent(next)}`;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(total).toBeGreaterThan(100);
  });

  it('are shown to whoever may open the desk, and to nobody else', async () => {
    expect((await ask(`${KOELN}/gaps`, null)).statusCode).toBe(401);
    const other = await signInAs(house, {
      memberships: [{ ars: MUENCHEN, level: 'municipality', role: 'editor' }],
    });
    expect((await ask(`${KOELN}/gaps`, other)).statusCode).toBe(403);
    expect((await ask(`${KOELN}/gaps.csv`, other)).statusCode).toBe(403);
  });
});

describe.skipIf(!existsSync(FILES))('the gaps of München (skipped where its files are absent)', () => {
  beforeAll(async () => {
    for (const intake of ['services', 'offices'] as const) {
      const [connector, name] =
        intake === 'services' ? ['dldb-services', 'services'] : ['dldb-locations', 'locations'];
      await importFile({
        ...{ db: house.kernel.db, places: house.kernel.places, solution: services, intake, connector },
        ...{
          ownerArs: MUENCHEN,
          now: house.kernel.clock.now(),
          licence: 'EUPL-1.2',
          name: `Daten ${intake}`,
        },
        file: fileURLToPath(new URL(`muenchen-dldb-${name}_de.json`, FILES)),
      });
    }
    house.kernel.sources = await sourcesOf(house.kernel.db);
  }, 60_000);

  it('are counted by kind, each with its page, its source and where it is maintained', async () => {
    const { kinds, failed } = await list(`${MUENCHEN}/gaps`);
    expect(failed).toEqual([]);
    const counts = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
    // Its offices have no hours in the file; 162 services are for the public.
    expect(counts.no_hours).toBeGreaterThan(50);
    expect(counts.no_fees).toBeLessThan(162);
    const { gaps } = await list(`${MUENCHEN}/gaps?kind=services.no_fees&limit=200`);
    expect(gaps).toHaveLength(counts.no_fees ?? 0);
    for (const { page, source, maintained, entry } of gaps) {
      expect(page).toMatch(/^\/091620000000-muenchen\/dienste\//);
      expect(source).toBe('Daten services');
      expect(maintained).toMatch(/^https?:\/\//);
      expect(entry).toMatchObject({ intake: 'notes', content: { kind: 'hint' } });
    }
    const page = await house.http.inject({ url: gaps[0]?.page ?? '', headers: { accept: 'text/html' } });
    expect(page.statusCode).toBe(200);
  });

  it('are a table for spreadsheets', async () => {
    const answer = await ask(`${MUENCHEN}/gaps.csv?kind=services.no_fees`);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = answer.body.trimEnd().split('\r\n');
    expect(head).toBe('\uFEFFWas;Eintrag;Stand;Quelle;Gepflegt unter;Seite');
    const { kinds } = await list(`${MUENCHEN}/gaps`);
    expect(lines).toHaveLength(kinds.find(({ kind }) => kind === 'no_fees')?.count ?? 0);
    expect(lines[0]).toContain('Ohne Kosten;');
    expect(lines[0]).toContain('http://localhost:8080/091620000000-muenchen/dienste/');
  });
});
