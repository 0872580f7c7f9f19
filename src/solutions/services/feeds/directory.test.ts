import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { otherServicesAt, servicesAt, servicesOfOffice } from '../at-place.ts';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { competence, online, part, service, text, unit } from '../testing/synthetic.ts';
import { officeRecordSchema } from './records.ts';

const NRW = '050000000000';
const KOELN = '053150000000';
const BONN = '053140000000';
const DOG = '99102013104000';

let house: DirectoryHouse;
beforeAll(async () => {
  house = await openDirectoryHouse();
});
afterAll(() => house.close());
afterEach(() => house.empty());

const codesOf = (report: { lines: readonly { code: string }[] }) => report.lines.map(({ code }) => code);
const areas = (...keys: string[]) => competence('', keys).areas;

async function othersAt(ars: string, ask: Parameters<typeof otherServicesAt>[2] = {}) {
  const found = await otherServicesAt(house.at(ars).place, await house.kernel(), ask);
  return { ...found, names: found.services.map((one) => one.service.name) };
}

async function linesOf(holder: string): Promise<string[]> {
  const { rows } = await sql<{ area: string }>`
    select ars as area from services.competence where holder_key = ${holder} order by ars`.execute(house.db);
  return rows.map(({ area }) => area);
}

describe('what cannot be taken from a directory', () => {
  it('names areas that do not exist or lie outside of the owner, and keeps the record', async () => {
    const { result } = await house.take(NRW, [
      service('1', { areas: areas('059999999999', KOELN) }),
      unit('A', [competence('1', ['059999999999', '110000000000', BONN])]),
    ]);
    const told = result.report.lines.map(({ code, reason }) => [code, /"\d{12}"/.exec(reason)?.[0]]);
    expect(told).toEqual([
      ['unknown-area', '"059999999999"'],
      ['unknown-area', '"059999999999"'],
      ['area-outside', '"110000000000"'],
    ]);
    expect(result.report).toMatchObject({ added: 2, faults: 0 });
    expect(await linesOf('A')).toEqual([BONN]);
    expect((await othersAt(KOELN)).total).toBe(1);
    expect((await othersAt(BONN)).total).toBe(0);
  });

  it('says that nothing is left of a competence, which then counts nowhere', async () => {
    const { result } = await house.take(KOELN, [service('1'), unit('A', [competence('1', [BONN])])]);
    expect(codesOf(result.report)).toEqual(['area-outside', 'competence-without-area']);
    expect(await linesOf('A')).toEqual([]);
  });

  it('shows a service nowhere of whose areas none is left', async () => {
    await house.take(NRW, [service('1', { areas: areas('110000000000') }), service('2')]);
    for (const ars of [KOELN, NRW, '110000000000'])
      expect((await othersAt(ars)).names).toEqual(ars === '110000000000' ? [] : ['Synthetische Leistung 2']);
  });

  it('does not guess which place of a Land a district of an unknown scheme belongs to', async () => {
    const { result } = await house.take(NRW, [service('1', { areas: [part('Porz')] }), service('2')]);
    expect(result.report.lines).toMatchObject([{ code: 'other-area' }, { code: 'unknown-area' }]);
    expect((await othersAt(KOELN)).total).toBe(1);
  });

  it('reads a key of eight digits only where its scheme says that it is one of municipalities', async () => {
    const key = (scheme: string) => ({ ars: null, scheme, key: '05315000', name: null });
    await house.take(NRW, [
      service('1'),
      unit('A', [competence('1', [key('urn:de:gemeindeschluessel')])]),
      unit('B', [competence('1', [key('urn:synthetic:lor')])]),
    ]);
    expect(await linesOf('A')).toEqual([KOELN]);
    expect(await linesOf('B')).toEqual([NRW]);
  });

  it('notes units that stand above themselves, and shows them all the same', async () => {
    const names = ['A', 'B', 'C', 'D'];
    const { result } = await house.take(KOELN, [
      service('1', { leika: [DOG] }),
      ...names.map((key, n) => unit(key, [competence('1')], { parent: names[(n + 1) % 3] ?? null })),
      unit('E', [], { parent: 'E' }),
    ]);
    expect(codesOf(result.report)).toEqual(['unit-cycle', 'unit-circle']);
    expect(result.report.lines[1]?.reason).toContain('"A", "B", "C"');
    const { responsibility } = await house.view('hundesteuer', KOELN);
    expect(responsibility).toMatchObject({ kind: 'several', roles: [{ units: [{}, {}, {}, {}] }] });
  });

  it('leaves scripts, unknown modules and links that are no pages out', async () => {
    const { result } = await house.take(KOELN, [
      service('1', {
        leika: [DOG],
        modules: [
          text('08', '<p>Sie brauchen:</p><ul><li>Ausweis<script>x()</script></li><li><b>Foto</b></li></ul>'),
          text('99', '<p>Nur für Beamte</p>'),
        ],
      }),
      online('O', [competence('1')], { links: [{ type: null, href: 'javascript:alert(1)', names: {} }] }),
    ]);
    expect(codesOf(result.report)).toContain('module-left-out');
    const { text: written, online: offers } = await house.view('hundesteuer', KOELN);
    expect(written?.record.documents.map((point) => point.text)).toEqual(['Ausweis', 'Foto']);
    expect(JSON.stringify(written)).not.toMatch(/x\(\)|Beamte/);
    expect(offers).toEqual([]);
  });

  it('keeps what is shown when the next message is broken off', async () => {
    const { source } = await house.take(KOELN, [service('1')]);
    await expect(house.take(KOELN, '<?xml version="1.0"?><xzufi:nachricht', source)).rejects.toThrow();
    expect((await othersAt(KOELN)).total).toBe(1);
  });
});

describe('a directory that is read again', () => {
  it('has the lines of a unit as they are now, and none of one that is gone', async () => {
    const { source } = await house.take(NRW, [
      service('1', { leika: [DOG] }),
      unit('A', [competence('1', [KOELN, BONN])]),
      unit('B', [competence('1', [NRW])]),
      online('O', [competence('1', [NRW])]),
    ]);
    expect(await linesOf('A')).toEqual([BONN, KOELN]);
    await house.take(NRW, [service('1', { leika: [DOG] }), unit('A', [competence('1', [BONN])])], source);
    expect(await linesOf('A')).toEqual([BONN]);
    expect([...(await linesOf('B')), ...(await linesOf('O'))]).toEqual([]);
    expect((await house.view('hundesteuer', KOELN)).responsibility.kind).toBe('unknown');
    expect((await house.view('hundesteuer', BONN)).responsibility.kind).toBe('found');
  });

  it('takes away what a message of changes deletes, with its lines, and nothing else', async () => {
    const { source } = await house.take(KOELN, [
      service('1', { leika: [DOG] }),
      unit('A', [competence('1')]),
      unit('B', [competence('1')]),
    ]);
    await house.take(KOELN, [{ type: 'deleted', kind: 'unit', key: 'A' }], source);
    expect(await linesOf('A')).toEqual([]);
    const { responsibility } = await house.view('hundesteuer', KOELN);
    expect(responsibility).toMatchObject({ kind: 'found', roles: [{ units: [{ key: 'B' }] }] });
  });
});

describe('what counts at a place', () => {
  it('is what is for it or for a unit above it, the nearest version first', async () => {
    await house.take(NRW, [
      service('L1', { leika: ['99000000000001'], names: { de: 'Angeln im Land' } }),
      service('L2', { leika: ['99000000000002'], names: { de: 'Bootfahren' } }),
      service('L3', { leika: ['99000000000001'], names: { de: 'Angeln in Köln' }, areas: areas(KOELN) }),
      service('L4', { names: { de: '3D-Druck' }, areas: areas(BONN) }),
    ]);
    await house.take(KOELN, [service('K1', { names: { de: 'Bootfahren' }, leika: ['99000000000002'] })]);
    const koeln = await othersAt(KOELN);
    expect(koeln.services.map(({ service: { name }, unit: of }) => [name, of.ars])).toEqual([
      ['Angeln in Köln', KOELN],
      ['Bootfahren', KOELN],
    ]);
    const bonn = await othersAt(BONN);
    expect(bonn.names).toEqual(['3D-Druck', 'Angeln im Land', 'Bootfahren']);
    expect(bonn.letters).toEqual([
      { letter: 'A', count: 1 },
      { letter: 'B', count: 1 },
      { letter: '#', count: 1 },
    ]);
    expect((await othersAt(BONN, { letter: '#' })).names).toEqual(['3D-Druck']);
    expect(await othersAt(BONN, { letter: 'A', limit: 1 })).toMatchObject({
      total: 1,
      names: ['Angeln im Land'],
    });
    expect(await othersAt(BONN, { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      names: ['Angeln im Land'],
    });
    expect((await othersAt('110000000000')).total).toBe(0);
  });

  it('counts each once, by unit, and what can be done online here', async () => {
    await house.take(NRW, [
      service('1', { leika: [DOG], names: { de: 'Hund' } }),
      service('2'),
      service('3', { areas: areas(KOELN) }),
      unit('A', [competence('1')]),
      online('O', [competence('2', [KOELN])]),
      online('F', [competence('3', [KOELN])], { isForm: true }),
    ]);
    const at = async (ars: string) => (await servicesAt(house.at(ars).place, await house.kernel())).counts;
    const named = ({ byUnit, ...counts }: Awaited<ReturnType<typeof at>>) => ({
      ...counts,
      byUnit: byUnit.map(({ unit: of, services }) => [of.ars, services]),
    });
    expect(named(await at(KOELN))).toEqual({
      ...{ imported: 3, others: 2, offices: 1, online: 1 },
      byUnit: [
        [KOELN, 1],
        [NRW, 2],
      ],
    });
    expect(named(await at(BONN))).toEqual({
      ...{ imported: 2, others: 1, offices: 1, online: 0 },
      byUnit: [[NRW, 2]],
    });
    expect(await at('110000000000')).toMatchObject({ imported: 0, offices: 0 });
  });

  it('asks to choose where two of one level are the same of the catalogue', async () => {
    await house.take(KOELN, [
      service('1', { leika: [DOG], names: { de: 'Hund A' } }),
      service('2', { leika: [DOG], names: { de: 'Hund B' } }),
    ]);
    await expect(house.view('hundesteuer', KOELN)).rejects.toThrow('no single service');
  });

  it('lists for a unit the services that it is competent for here', async () => {
    await house.take(NRW, [
      service('1', { leika: [DOG], names: { de: 'Hund' } }),
      service('2', { names: { de: 'Angeln' } }),
      service('3', { names: { de: 'Nur Bonn' } }),
      unit('A', [competence('1', [KOELN]), competence('2', [NRW]), competence('3', [BONN])]),
    ]);
    const { rows } = await sql<{ record: unknown }>`select record from services.office`.execute(house.db);
    const office = officeRecordSchema.parse(rows[0]?.record);
    const given = async (ars: string) =>
      (await servicesOfOffice(office, house.at(ars).place, await house.kernel())).map(
        (one) => one.service.name,
      );
    expect(await given(KOELN)).toEqual(['Angeln', 'Hund']);
    expect(await given(BONN)).toEqual(['Angeln', 'Nur Bonn']);
  });
});
