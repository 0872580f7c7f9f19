/** All answers are invented; their form is that of public programs that read the service. */
import { describe, expect, it, test } from 'vitest';
import { inPieces } from '../testing/in-pieces.ts';
import { awido, awidoStreets } from './awido.ts';
import { target } from './fuzz-target.ts';

const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
};
async function days(text: string, step?: number) {
  return Array.fromAsync(awido.read(inPieces(text, step), { settings: {}, horizon }));
}
async function streets(text: string) {
  return Array.fromAsync(awidoStreets.read(inPieces(text), { settings: {}, horizon }));
}
const [alone = '', bundle = '', lines = ''] = target.seeds.map(({ bytes }) => Buffer.from(bytes).toString());

describe('an answer for one address', () => {
  it('tells the days of each fraction, and leaves public holidays out', async () => {
    expect(await days(alone)).toEqual([
      {
        ...{ kind: 'value', key: '/R2', where: '$' },
        value: {
          ...{ district: '', code: 'R2', fraction: 'Restmüll 2-wöchentlich' },
          days: ['2026-01-07', '2026-01-21'],
        },
      },
      {
        ...{ kind: 'value', key: '/BT', where: '$' },
        value: { district: '', code: 'BT', fraction: 'Biotonne', days: ['2026-01-07'] },
      },
    ]);
  });

  it('says what it uses without explaining it, and which dates are none; the rest is taken', async () => {
    const answer = JSON.parse(alone);
    answer.calendar.push({ dt: '20260230', fr: ['R2'] }, { dt: '20260204', fr: ['XX', 'BT'] });
    expect(await days(JSON.stringify(answer))).toMatchObject([
      { kind: 'fault', key: '/XX', code: 'unknown-fraction' },
      { kind: 'fault', code: 'bad-date', reason: expect.stringContaining('20260230') },
      { kind: 'value', key: '/R2', value: { days: ['2026-01-07', '2026-01-21'] } },
      { kind: 'value', key: '/BT', value: { days: ['2026-01-07', '2026-02-04'] } },
    ]);
  });
});

describe('a bundle of answers', () => {
  it('tells the same days once, in a district named by the first address that has them', async () => {
    const found = await days(bundle);
    expect(found).toMatchObject([{ key: 'Musterstadt, Gasse 1/R2' }, { key: 'Musterstadt, Gasse 1/BT' }]);
    expect((await days(lines)).map((item) => ({ ...item, where: '' }))).toEqual(
      found.map((item) => ({ ...item, where: '' })),
    );
  });

  it('leads every address to its district, also by number', async () => {
    expect(await streets(bundle)).toMatchObject([
      {
        key: 'a1',
        value: { town: 'Musterstadt', street: 'Gasse', number: '1', district: 'Musterstadt, Gasse 1' },
      },
      { key: 'a2', value: { number: '30 /1', district: 'Musterstadt, Gasse 1' } },
    ]);
    const [first] = JSON.parse(bundle);
    const town = JSON.stringify([{ ...first, street: undefined, addon: undefined }]);
    expect(await streets(town)).toMatchObject([{ value: { street: 'Musterstadt', number: null } }]);
    const nowhere = JSON.stringify([{ ...first, street: undefined, place: undefined }]);
    expect(await streets(nowhere)).toMatchObject([{ kind: 'fault', code: 'no-street' }]);
  });

  it('says where a district that it names has other days at another address', async () => {
    const [first, second] = JSON.parse(bundle);
    const other = { ...second, district: 'Nord', calendar: [{ dt: '20260301', fr: ['R2'] }] };
    const found = await days(JSON.stringify([{ ...first, district: 'Nord' }, other, { oid: 'x' }]));
    expect(
      found.map((item) => [item.kind, 'code' in item ? item.code : item.kind === 'value' && item.key]),
    ).toEqual([
      ['value', 'Nord/R2'],
      ['value', 'Nord/BT'],
      ['fault', 'district-differs'],
      ['fault', 'no-answer'],
    ]);
  });

  it('of 10,000 streets takes little memory, and says the same in any pieces', async () => {
    const [{ fracts, calendar }] = JSON.parse(bundle);
    async function* many() {
      for (let n = 0; n < 10_000; n += 1) {
        const own = [...calendar, { dt: `202602${10 + (n % 7)}`, fr: ['R2'] }];
        const area = { oid: `a${n}`, place: 'Musterstadt', street: `Straße ${n}`, fracts, calendar: own };
        yield Buffer.from(`${JSON.stringify(area)}\n`);
      }
    }
    const before = process.memoryUsage().heapUsed;
    let [values, most] = [0, 0];
    for await (const item of awidoStreets.read(many(), { settings: {}, horizon })) {
      if (item.kind === 'value') values += 1;
      if (values % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(values).toBe(10_000);
    expect(most / 1024 ** 2).toBeLessThan(100);
    expect(await days(bundle, 1)).toEqual(await days(bundle));
  });
});

test.each([
  ['', 'empty'],
  ['{"calendar": [', 'cut-off'],
  ['<html>', 'not-json'],
  ['[]', undefined],
  ['{"calendar": {}, "fracts": []}', 'other-format'],
  ['[{"key": "a", "value": "Gasse"}]', 'other-format'],
])('%j is refused as a whole: %s', async (text, code) => {
  if (code === undefined) expect(await days(text)).toEqual([]);
  else await expect(days(text)).rejects.toMatchObject({ code });
});
