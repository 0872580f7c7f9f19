import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlaceChange } from '../place.ts';
import { readShippedPlaces } from '../shipped-places.ts';
import type { PlaceRow } from '../store.ts';
import type { IncomingPlace } from './incoming.ts';
import { type PlanInput, planImport } from './plan.ts';
import { refuseImplausible } from './plausible.ts';
import { readRegister } from './read-register.ts';

const REGISTER = new URL('../../../../../shared/data/municipalities/gemeinden-2020.csv', import.meta.url);
const { rows: shipped } = await readShippedPlaces();

const row = (ars: string, parent: string | null, more: Partial<PlaceRow> = {}): PlaceRow => ({
  ars,
  ags: ars.slice(0, 5) + ars.slice(9),
  name: `name ${ars}`,
  officialName: `name ${ars}`,
  kind: 'Gemeinde',
  levels: ['municipality'],
  parent,
  selectable: true,
  areaKm2: null,
  population: null,
  postcodes: [],
  validFrom: null,
  validTo: null,
  source: 'old',
  ...more,
});
const incoming = (ars: string, more: Partial<IncomingPlace> = {}): IncomingPlace => ({
  ars,
  ags: ars.slice(0, 5) + ars.slice(9),
  name: `name ${ars}`,
  officialName: null,
  kind: null,
  levels: null,
  selectable: null,
  areaKm2: null,
  population: null,
  postcodes: null,
  validFrom: null,
  ...more,
});
const federation = row('000000000000', null, { levels: ['federal'], ags: null });
const county = row('010010000000', '000000000000', { levels: ['county'], ags: null });
const [a, b, c] = ['010010001001', '010010002002', '010010003003'] as const;
const known = [federation, county, ...[a, b, c].map((ars) => row(ars, county.ars))];

function plan(more: Partial<PlanInput>) {
  return planImport({
    known,
    incoming: [a, b, c].map((ars) => incoming(ars)),
    levels: ['municipality'],
    damaged: new Set(),
    keepLost: false,
    table: [],
    overlap: null,
    source: 'new',
    date: '2020-12-31',
    ...more,
  });
}

describe('a planned import', () => {
  it.skipIf(!existsSync(REGISTER))(
    'of the register of 2020 joins 10,914 of the shipped places by AGS: 673 changed their key, 90 and a county are new (skipped without the file)',
    () => {
      const { places, levels } = readRegister(readFileSync(REGISTER, 'utf8'));
      const result = plan({ known: shipped, incoming: places, levels });
      const county = '031590000000';
      expect(result.added.length).toBe(90 + 1);
      expect(result.added).toContainEqual({ ars: county, name: 'Göttingen' });
      expect(result.rows.find(({ ars }) => ars === '031590016016')?.parent).toBe(county);
      expect(result.moved.filter(({ kind }) => kind === 'rekeyed').length).toBe(673);
      const vanished = result.moved
        .filter(({ kind, evidence }) => kind === 'vanished' && evidence === 'unknown')
        .map(({ from }) => from);
      expect(vanished.filter((key) => key.endsWith('0000000'))).toEqual(['031520000000', '031560000000']);
      expect(vanished.length).toBe(11_299 - 10_914 + 2);
      expect(result.questions).toEqual([]);
      expect(() => refuseImplausible(result, shipped)).not.toThrow();
      const [rekeyed] = result.moved;
      expect(result.rows.find(({ ars }) => ars === rekeyed?.from)?.validTo).toBe('2020-12-31');
    },
  );

  it('of what is known already changes nothing', () => {
    const result = plan({});
    expect([result.rows, result.moved, result.changed, result.unchanged]).toEqual([[], [], [], 5]);
  });

  it('names each field that changed, and keeps what the file does not say', () => {
    const result = plan({
      incoming: [incoming(a, { name: 'New name', population: 12 }), incoming(b), incoming(c)],
    });
    expect(result.changed).toEqual([
      {
        ars: a,
        name: 'New name',
        fields: [
          { field: 'name', from: `name ${a}`, to: 'New name' },
          { field: 'population', from: null, to: 12 },
        ],
      },
    ]);
    expect(result.rows).toMatchObject([{ ars: a, kind: 'Gemeinde', parent: county.ars }]);
  });

  it('knows a municipality that changed its key by its AGS', () => {
    const newKey = '010015555001';
    const result = plan({ incoming: [incoming(newKey), incoming(b), incoming(c)] });
    expect(result.moved).toMatchObject([{ from: a, to: newKey, kind: 'rekeyed', evidence: 'ags' }]);
    expect(result.added).toEqual([]);
    expect(result.rows.map(({ ars, validTo }) => [ars, validTo])).toEqual([
      [newKey, null],
      [a, '2020-12-31'],
    ]);
  });

  it('believes the table of changes before areas, and areas before nothing', () => {
    const table: PlaceChange[] = [{ from: a, to: b, kind: 'merged', share: null, evidence: 'table' }];
    const overlap = () => [
      { ars: c, share: 0.995 },
      { ars: b, share: 0.005 },
    ];
    const without = [incoming(b), incoming(c)];
    expect(plan({ incoming: without, table, overlap }).moved).toMatchObject([
      { from: a, to: b, kind: 'merged', evidence: 'table' },
    ]);
    expect(plan({ incoming: without, overlap }).moved).toMatchObject([
      { from: a, to: c, kind: 'merged', share: 0.995, evidence: 'derived' },
    ]);
    expect(plan({ incoming: without }).moved).toMatchObject([
      { from: a, to: null, kind: 'vanished', evidence: 'unknown' },
    ]);
  });

  it('asks about a division', () => {
    const overlap = () => [
      { ars: b, share: 0.3 },
      { ars: c, share: 0.7 },
    ];
    const result = plan({ incoming: [incoming(b), incoming(c)], overlap });
    expect(result.moved).toMatchObject([
      { to: c, kind: 'split', share: 0.7 },
      { to: b, kind: 'split', share: 0.3 },
    ]);
    expect(result.questions).toEqual([expect.stringContaining(`was divided among ${c} (70 %), ${b} (30 %)`)]);
  });

  it('retires nothing that the file only damaged', () => {
    expect(plan({ incoming: [incoming(b), incoming(c)], damaged: new Set([a]) }).rows).toEqual([]);
    expect(plan({ incoming: [incoming(b), incoming(c)], keepLost: true }).rows).toEqual([]);
  });

  it('leaves levels alone that the file does not speak about, and follows a county by its members', () => {
    expect(plan({}).moved).toEqual([]);
    const newCounty = '010090000000';
    const result = plan({
      levels: ['municipality', 'county'],
      incoming: [
        incoming(newCounty, { levels: ['county'], ags: null }),
        ...[a, b, c].map((ars) =>
          incoming(ars.replace('01001', '01009'), { ags: ars.slice(0, 5) + ars.slice(9) }),
        ),
      ],
    });
    expect(result.moved.find(({ from }) => from === county.ars)).toMatchObject({
      to: newCounty,
      kind: 'merged',
      evidence: 'derived',
    });
  });

  it('is refused if a good part of Germany would vanish', () => {
    expect(() => refuseImplausible(plan({ incoming: [incoming(b)] }), known)).toThrow(
      'only a part of Germany',
    );
  });
});
