/** All answers are invented; their form is that of public programs that read the service. */
import { describe, expect, it, test } from 'vitest';
import { inPieces } from '../testing/in-pieces.ts';
import { abfallnavi, abfallnaviStreets } from './abfallnavi.ts';
import { target } from './fuzz-target.ts';

const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
};
async function days(text: string, step?: number) {
  return Array.fromAsync(abfallnavi.read(inPieces(text, step), { settings: {}, horizon }));
}
async function streets(text: string) {
  return Array.fromAsync(abfallnaviStreets.read(inPieces(text), { settings: {}, horizon }));
}
const [byStreet = '', byDate = ''] = target.seeds.map(({ bytes }) => Buffer.from(bytes).toString());

describe('dates of abfallnavi', () => {
  it('belong to the district of their fraction, however often a street repeats them', async () => {
    const both = [
      {
        ...{ kind: 'value', key: 'Restmüll R2' },
        value: { district: 'Restmüll R2', fraction: 'Restmüll', days: ['2026-01-05'] },
      },
      {
        ...{ kind: 'value', key: 'Papier P1' },
        value: { district: 'Papier P1', fraction: 'Papier', days: ['2026-01-06'] },
      },
    ];
    expect(await days(byDate)).toMatchObject(both);
    const bundle = JSON.parse(byStreet);
    bundle.strassen.push({ ...bundle.strassen[0], name: 'Allee' });
    expect(await days(JSON.stringify(bundle))).toMatchObject(both);
    expect(await days(byStreet, 1)).toEqual(await days(byStreet));
  });

  it('lead each house number to its districts, by fraction', async () => {
    expect(await streets(byStreet)).toMatchObject([
      {
        key: 'Musterstadt//Gasse/12a/Restmüll R2',
        value: {
          ...{ town: 'Musterstadt', locality: null, street: 'Gasse', number: '12a' },
          ...{ fraction: 'Restmüll', district: 'Restmüll R2' },
        },
      },
      { value: { fraction: 'Papier', district: 'Papier P1' } },
    ]);
  });

  it('of unknown fractions, and those that are none, are said once and keep everything that is shown', async () => {
    const bundle = JSON.parse(byDate);
    const [first] = bundle.termine;
    bundle.termine.push({ ...first, datum: '31.02.2026' }, { ...first, datum: '31.02.2026' });
    bundle.termine.push({ ...first, bezirk: { name: 'X', fraktionId: 9 } }, { datum: '2026-01-05' });
    const faults = (await days(JSON.stringify(bundle))).filter(({ kind }) => kind === 'fault');
    expect(faults).toMatchObject([
      { key: null, code: 'bad-date' },
      { key: null, code: 'unknown-fraction', reason: expect.stringContaining('9') },
      { key: null, code: 'unknown-fraction' },
    ]);
  });

  it('of 10,000 streets take little memory', async () => {
    const { fraktionen, strassen } = JSON.parse(byStreet);
    async function* many() {
      yield Buffer.from(`{"fraktionen": ${JSON.stringify(fraktionen)}, "strassen": [`);
      for (let n = 0; n < 10_000; n += 1)
        yield Buffer.from(`${n === 0 ? '' : ','}${JSON.stringify({ ...strassen[0], name: `Straße ${n}` })}`);
      yield Buffer.from(']}');
    }
    const before = process.memoryUsage().heapUsed;
    let [values, most] = [0, 0];
    for await (const item of abfallnaviStreets.read(many(), { settings: {}, horizon })) {
      if (item.kind === 'value') values += 1;
      if (values % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(values).toBe(20_000);
    expect(most / 1024 ** 2).toBeLessThan(100);
  });
});

test.each([
  ['', 'empty'],
  ['{"fraktionen": [], "termine": [', 'cut-off'],
  ['{"termine": [{"datum": "2026-01-05"}], "fraktionen": []}', 'no-fractions'],
  ['[{"id": 1, "name": "Aachen"}]', 'no-fractions'],
  ['{"fraktionen": []}', 'other-format'],
])('%j is refused as a whole: %s', async (text, code) => {
  await expect(days(text)).rejects.toMatchObject({ code });
});
