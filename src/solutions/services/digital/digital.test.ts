/** How digital places are, counted from synthetic records in a real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Kernel, PageContent } from '../../../kernel/solution.ts';
import { sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import { testClock } from '../../../kernel/test-clock.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { digitalShare } from '../measures.ts';
import { solution } from '../solution.ts';
import { digitalAt } from './digital-at.ts';
import { countAll } from './digital-job.ts';
import { shareIn } from './figures.ts';
import { figuresSince, newestFigures } from './figures-store.ts';
import { addOnline, addServices, addSource, aService } from './testing/fill-store.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const MUENCHEN = '091620000000';
const NRW = '050000000000';
const BUND = '000000000000';
const KREIS = '053580000000';
const DAY = '2026-11-24T03:00:00Z';

let house: TestPlaces;
let kernel: Kernel;
let land: string;
let town: string;

beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  land = await addSource(house.db, NRW);
  town = await addSource(house.db, KOELN);
  const sample = await addSource(house.db, BONN, { kind: 'sample' });
  const link = { text: 'Antrag', href: 'https://example.org' };
  await addServices(house.db, land, [
    // By key, and by name; the Land describes four, one of them with a link.
    aService({ ownerArs: NRW, name: 'Anmeldung eines Hundes', leika: ['99102013104000'] }),
    aService({ ownerArs: NRW, name: nameOf('gewerbesteuer'), online: link }),
    aService({ ownerArs: NRW, name: nameOf('grundsteuer'), online: { text: 'Post', href: 'mailto:a@b.de' } }),
    aService({ ownerArs: NRW, name: nameOf('meldebescheinigung'), areas: [KREIS], online: link }),
    aService({
      ...{ ownerArs: NRW, name: nameOf('fuehrerschein-antrag'), online: link },
      validity: [{ from: null, until: '2026-11-23' }],
    }),
    aService({ ownerArs: NRW, name: 'Etwas, das im Katalog nicht steht', online: link }),
  ]);
  await addServices(house.db, town, [
    aService({ ownerArs: KOELN, name: 'Hundesteuer in Köln', leika: ['99102013104000'] }),
    aService({ ownerArs: KOELN, name: nameOf('kirchenaustritt'), isPublic: false, online: link }),
  ]);
  await addServices(house.db, sample, [
    aService({ ownerArs: BONN, name: nameOf('grundsteuer'), online: link }),
  ]);
  const dog = { ownerArs: NRW, serviceKey: 'Anmeldung eines Hundes' };
  await addOnline(house.db, land, { ...dog, area: KOELN });
  await addOnline(house.db, land, { ...dog, area: BONN, until: '2026-11-23' });
  const tax = { ownerArs: NRW, serviceKey: nameOf('grundsteuer') };
  await addOnline(house.db, land, { ...tax, area: NRW, isForm: true });
  await addOnline(house.db, land, {
    ...{ ...tax, area: KOELN },
    subArea: { scheme: null, key: '1', name: 'Innenstadt' },
  });
  await renew(DAY);
});
afterAll(() => house.close());

function nameOf(id: string): string {
  const found = catalogue.find((service) => service.id === id);
  if (found === undefined) throw new Error(`${id} is not in the catalogue`);
  return found.name.de;
}
async function renew(now: string): Promise<void> {
  kernel = testKernel(house, { sources: await sourcesOf(house.db), clock: testClock(now) });
}
async function at(ars: string) {
  const place = house.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return digitalAt(place, kernel);
}
async function municipality(ars: string) {
  const found = await at(ars);
  if (found.kind !== 'municipality') throw new Error(`${ars} is none`);
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();
  const { gaps, figures, sources } = found;
  return { figures, sources, online: ids(gaps.online), offline: ids(gaps.offline) };
}

describe('a municipality', () => {
  it('has online what counts there: a link of the text, or a competence for this very place', async () => {
    const koeln = await municipality(KOELN);
    expect(koeln.online).toEqual(['gewerbesteuer', 'hundesteuer']);
    // A mail address, a form and an online service for one district are no way to do it online.
    expect(koeln.offline).toEqual(['grundsteuer']);
    expect(koeln.figures).toMatchObject({ kind: 'municipality', online: 2, described: 3 });
    expect(koeln.figures.levels.municipality).toMatchObject({ online: 2 });
    expect([...koeln.sources].sort()).toEqual([land, town].sort());
  });

  it('counts neither what is over, nor hidden from the public, nor invented', async () => {
    const bonn = await municipality(BONN);
    expect(bonn.online).toEqual(['gewerbesteuer']);
    expect(bonn.offline).toEqual(['grundsteuer', 'hundesteuer']);
  });

  it('has what counts in its Kreis, and others do not', async () => {
    const [inside] = house.places.children(KREIS);
    expect((await municipality(inside?.ars ?? '')).online).toEqual(['gewerbesteuer', 'meldebescheinigung']);
    expect((await municipality(MUENCHEN)).figures).toMatchObject({ online: 0, described: 0 });
  });

  it('loses what a hidden source said', async () => {
    await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
      values (${land}, 'data', 'failing', 'hidden', ${DAY}, ${DAY}, ${DAY})`.execute(house.db);
    expect(await municipality(KOELN)).toMatchObject({ online: [], offline: ['hundesteuer'] });
    await sql`delete from kernel.source_watch where source = ${land}`.execute(house.db);
  });
});

describe('the night', () => {
  it('counts all of Germany in seconds, and writes a row only for units of which something is known', async () => {
    const begun = performance.now();
    const changed = await countAll(kernel);
    const seconds = (performance.now() - begun) / 1000;
    const municipalities = house.places.counts.municipality;
    console.log(`counted ${municipalities} municipalities in ${seconds.toFixed(2)} s, ${changed} rows`);
    expect(seconds).toBeLessThan(20);
    const rows = await newestFigures('all', house.db);
    expect(rows).toHaveLength(changed);
    expect(rows.some(({ ars }) => ars === MUENCHEN)).toBe(false);
    for (const ars of [KOELN, BONN, NRW, BUND, KREIS])
      expect(
        rows.some((row) => row.ars === ars),
        ars,
      ).toBe(true);
    const live = await at(KOELN);
    expect(live.history).toEqual([{ ars: KOELN, day: '2026-11-24', figures: live.figures }]);
  });

  it('says the distribution of a Kreis, a Land and the federation over their municipalities', async () => {
    const [nrw, bund] = [await at(NRW), await at(BUND)];
    if (nrw.kind !== 'unit' || bund.kind !== 'unit') throw new Error('no units');
    const figures = nrw.figures;
    // Every municipality of the Land has what the Land says, and nobody else has anything.
    expect(figures?.withData).toBe(figures?.municipalities);
    expect(bund.figures?.withData).toBe(figures?.municipalities);
    expect(bund.figures?.municipalities).toBeGreaterThan(10_000);
    expect(figures?.median).toBeCloseTo(1 / catalogue.length, 3);
    // The shipped places have no population: nothing is weighed by a guess.
    expect(figures?.weighted).toBeNull();
    expect(bund.members).toHaveLength(16);
    expect(bund.members.filter(({ row }) => row !== null).map(({ place }) => place.ars)).toEqual([NRW]);
  });

  it('writes nothing while nothing changes, and one more row on the day on which something does', async () => {
    await renew('2026-11-25T03:00:00Z');
    expect(await countAll(kernel)).toBe(0);
    await addOnline(house.db, land, {
      ...{ ownerArs: NRW, serviceKey: nameOf('grundsteuer'), area: KOELN },
    });
    expect(await countAll(kernel)).toBeGreaterThanOrEqual(1);
    const days = await sql<{ ars: string }>`
      select ars from services.digital where day = '2026-11-25' order by ars`.execute(house.db);
    // Köln, and the means that it moves.
    const changed = days.rows.map(({ ars }) => ars);
    expect(changed).toContain(KOELN);
    const above = house.places.ancestors(KOELN).map(({ ars }) => ars);
    for (const ars of changed) expect([KOELN, ...above]).toContain(ars);
    const history = await figuresSince(house.places.keys(KOELN), house.db, 10);
    expect(history.map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-25']);
    expect(history.map(({ figures }) => Math.round(shareIn(figures) * catalogue.length))).toEqual([2, 3]);
    expect(await countAll(kernel)).toBe(0);
    const bonn = await figuresSince(house.places.keys(BONN), house.db, 10);
    expect(bonn).toHaveLength(1);
  });

  it('gives pilots the figure of the day that they ask for', async () => {
    const on = (day: string) => digitalShare.query(KOELN, '2026-11-01', day, kernel);
    const percent = (n: number) => Math.round((1000 * n) / catalogue.length) / 10;
    expect(await on('2026-11-24')).toEqual({ value: percent(2), n: catalogue.length, interval: null });
    expect(await on('2026-12-24')).toEqual({ value: percent(3), n: catalogue.length, interval: null });
    expect(await on('2026-11-23')).toEqual({ value: null, n: 0, interval: null });
    expect(await digitalShare.query(BUND, '', '2026-12-01', kernel)).toMatchObject({
      n: house.places.counts.municipality > 10_000 ? expect.any(Number) : 0,
    });
  });
});

describe('the page', () => {
  const pageAt = async (ars: string, language: 'de' | 'en' = 'de') => {
    const place = house.places.get(ars);
    if (place === undefined) throw new Error(`no place ${ars}`);
    const page = await solution.page('online', { place, language }, kernel);
    if (page === null) throw new Error('no page');
    return page;
  };
  const rowsOf = (page: PageContent) =>
    page.blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
  const textOf = (page: PageContent) => JSON.stringify(page.blocks);

  it('says the figure, the levels and the gaps of a municipality, each gap with a way to its service', async () => {
    const page = await pageAt(KOELN);
    expect(page.title).toBe('Wie digital ist Köln?');
    expect(rowsOf(page)[0]).toMatchObject({ label: 'Online möglich' });
    expect(rowsOf(page)[0]?.value).toMatch(new RegExp(`^3 von ${catalogue.length} \\(\\d,\\d\\s%\\)$`));
    expect(rowsOf(page).map(({ label }) => label)).toContain('Gemeinde');
    expect(textOf(page)).toContain('Lücken: Dazu sagen die Daten nichts');
    expect(textOf(page)).toContain('dienste/grundsteuer');
    expect(textOf(page)).toContain('Meldebescheinigung');
    expect(page.blocks.filter(({ type }) => type === 'part')).toHaveLength(1);
    expect(textOf(page)).toContain('Dashboard Digitale Verwaltung');
    const sources = page.blocks.flatMap((block) => (block.type === 'source' ? [block.source.name] : []));
    expect(sources).toContain(`Synthetische Quelle ${KOELN}`);
  });

  it('says of a town without data that nothing is known, not that nothing is online', async () => {
    const page = await pageAt(MUENCHEN, 'en');
    expect(textOf(page)).toContain('is not known here what is possible online');
    expect(rowsOf(page)).toEqual([]);
  });

  it('leads from the federation down to the municipalities', async () => {
    const page = await pageAt(BUND);
    const items = page.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(items.find(({ ars }) => ars === NRW)).toMatchObject({ page: 'dienste/online' });
    expect(items.find(({ ars }) => ars === '090000000000')?.note).toBe('keine Daten');
    const [inside] = house.places.children(KREIS);
    expect(textOf(await pageAt(KREIS))).toContain(inside?.name);
  });
});
