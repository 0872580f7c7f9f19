/** All answers are invented; their form is that of public programs that read the service. */
import { describe, expect, it, test } from 'vitest';
import { inPieces } from '../testing/in-pieces.ts';
import { target } from './fuzz-target.ts';
import { jumomind, jumomindStreets } from './jumomind.ts';

const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
};
async function days(text: string, step?: number) {
  return Array.fromAsync(jumomind.read(inPieces(text, step), { settings: {}, horizon }));
}
async function streets(text: string) {
  return Array.fromAsync(jumomindStreets.read(inPieces(text), { settings: {}, horizon }));
}
const [alone = '', bundle = ''] = target.seeds.map(({ bytes }) => Buffer.from(bytes).toString());

describe('dates of Jumomind', () => {
  it('are read from one answer, with what is noted at them', async () => {
    expect(await days(alone)).toMatchObject([
      {
        key: '/REST_2W',
        value: { fraction: 'Restmüll 14-täglich', days: [{ date: '2026-01-07', note: null }] },
      },
      { key: '/BIO', value: { fraction: 'Bio', days: [{ date: '2026-01-08', note: 'Feiertag' }] } },
    ]);
  });

  it('are read by area from a bundle, in both forms, with the names of its fractions', async () => {
    const found = await days(bundle);
    expect(found).toMatchObject([
      { key: 'Gebiet 94/BIO', value: { fraction: 'Bio', days: [{ date: '2026-01-07' }] } },
      { key: 'Nord/REST_2W' },
      { key: 'Nord/BIO' },
    ]);
    expect(await days(bundle, 1)).toEqual(found);
  });

  it('that are none, and fractions that nothing explains, are said; the rest is taken', async () => {
    const list = JSON.parse(alone);
    list.push({ day: '2026-02-30', trash_name: 'BIO', title: 'Bio' }, { day: '2026-03-01', trash_name: 'X' });
    expect(await days(JSON.stringify(list))).toMatchObject([
      { kind: 'fault', key: '/X', code: 'unknown-fraction' },
      { kind: 'fault', code: 'bad-date', reason: expect.stringContaining('2026-02-30') },
      { kind: 'value' },
      { kind: 'value' },
    ]);
    expect(await days('{"areas": [{"dates": []}]}')).toMatchObject([{ kind: 'fault', code: 'no-area' }]);
  });
});

describe('streets of Jumomind', () => {
  it('lead to the area of each number, or of all of it, and towns without streets to theirs', async () => {
    const file = JSON.parse(bundle);
    file.streets.push({ name: 'Allee', area_id: 94 }, { name: 'Weg' });
    file.cities = [
      { id: 1, name: 'Dorf', area_id: 96, has_streets: false },
      { id: 2, name: 'Stadt', area_id: 1, has_streets: true },
    ];
    expect(await streets(JSON.stringify(file))).toMatchObject([
      { value: { town: 'Musterstadt', street: 'Gasse', number: '9 1/2', district: 'Nord' } },
      { value: { street: 'Allee', number: null, district: 'Gebiet 94' } },
      { kind: 'fault', code: 'no-area' },
      { value: { town: 'Dorf', street: 'Dorf', number: null, district: 'Gebiet 96' } },
    ]);
  });
});

test.each([
  ['', 'empty'],
  ['[{"day": "2026', 'cut-off'],
  ['[{"id": 1, "name": "Stadt"}]', 'other-format'],
  ['{"message": "no"}', 'other-format'],
])('%j is refused as a whole: %s', async (text, code) => {
  await expect(days(text)).rejects.toMatchObject({ code });
});
