import { createReadStream, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Item, UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { MappedRow } from '../../kernel/sources/mapped-row.ts';
import { csv } from './csv.ts';
import { csvSettings } from './settings.ts';

const DATA = '../shared/data';
const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};
type Input = z.input<typeof csvSettings>;
const SIMPLE: Input = { mapping: { id: 'id', name: 'name' } };

async function* chunks(content: string | Buffer, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: AsyncIterable<Uint8Array>, input: Input): Promise<Item<MappedRow>[]> {
  return Array.fromAsync(csv.read(bytes, { settings: csvSettings.parse(input), horizon }));
}

async function values(content: string | Buffer, input: Input = SIMPLE) {
  const items = await read(chunks(content), input);
  return items.map((item) =>
    item.kind === 'value' ? [item.key, item.value.fields.name ?? null] : [item.where, item.code],
  );
}

describe('the form of a table', () => {
  it.each([
    ['commas', 'id,name\n1,Bad\n'],
    ['semicolons', 'id;name;x\n1;Bad;a,b,c,d\n'],
    ['tabs', 'id\tname\n1\tBad'],
    ['bars', 'id|name\n1|Bad'],
    ['a line that says so', 'sep=|\r\nid|name;,;\r\n1|Bad', { mapping: { id: 'id', name: 'name;,;' } }],
    ['CRLF and a mark', '\ufeffid;name\r\n1;Bad\r\n'],
    ['old line ends', 'id;name\r1;Bad\r'],
    ['mixed line ends and empty lines', '\r\n\nid;name\n\r\n1;Bad\r\n\n;\n'],
    ['quotes', '"id";"name"\n"1";"Bad"'],
    ['white space', ' id ; name \n 1 ; Bad '],
  ])('is told by itself: %s', async (_what, text, input: Input = SIMPLE) => {
    expect(await values(text, input)).toEqual([['1', 'Bad']]);
  });

  it.each([
    ['UTF-8', Buffer.from('id;name\n1;Größe')],
    ['UTF-8 with mark', Buffer.from('\ufeffid;name\n1;Größe')],
    ['Windows-1252', Buffer.from('id;name\n1;Gr\u00f6\u00dfe', 'latin1')],
    ['UTF-16 with mark', Buffer.from('\ufeffid;name\n1;Größe', 'utf16le')],
  ])('is told by itself: %s', async (_what, bytes) => {
    expect(await values(bytes)).toEqual([['1', 'Größe']]);
  });

  it('finds Windows-1252 also where the first such letter comes late', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n};Bad`).join('\n');
    const found = await values(
      Buffer.from(`id;name\n${rows}\nlast;10 \u0080 f\u00fcr Gr\u00f6\u00dfe`, 'latin1'),
    );
    expect(found.at(-1)).toEqual(['last', '10 € für Größe']);
  });

  it('keeps the encoding that is set, and reports what it cannot read', async () => {
    const items = await read(chunks(Buffer.from('id;name\n1;Gr\u00f6\u00dfe', 'latin1')), {
      ...SIMPLE,
      encoding: 'utf-8',
    });
    expect(items).toMatchObject([
      { kind: 'value', notes: [{ code: 'odd-characters', reason: expect.stringContaining('"name"') }] },
    ]);
  });

  it('takes names from the settings where the file has none', async () => {
    expect(await values('1;Bad\n2;Zoo', { ...SIMPLE, columns: ['id', 'name'] })).toEqual([
      ['1', 'Bad'],
      ['2', 'Zoo'],
    ]);
  });
});

describe('a row', () => {
  it('gives constants, leaves empty cells out, and joins several columns to a key', async () => {
    const input: Input = { mapping: { name: 'name', kind: '=bath', street: 'street' }, key: ['town', 'no'] };
    expect(await read(chunks('town;no;name;street\nKöln;1;Bad;'), input)).toEqual([
      {
        kind: 'value',
        key: 'Köln|1',
        where: 'line 2',
        value: { fields: { kind: 'bath', name: 'Bad' }, point: null },
      },
    ]);
  });

  it('is named by its first line, also after cells with line breaks and empty lines', async () => {
    const items = await read(chunks('id;name\r\n1;"a\r\nb\r\nc"\r\n\r\n2;x;y\r\n3;z'), SIMPLE);
    expect(items.map(({ where }) => where)).toEqual(['line 2', 'line 6', 'line 7']);
  });

  it('with too few or too many cells, or without a key, is reported and hides no other row', async () => {
    expect(await values('id;name\n1\n2;a;b\n3;c;;\n;d\n5;e')).toEqual([
      ['line 2', 'too-few-cells'],
      ['line 3', 'too-many-cells'],
      ['3', 'c'],
      ['line 5', 'no-key'],
      ['5', 'e'],
    ]);
  });

  it('keeps wrong quotes as text', async () => {
    expect(await values('id;name\n1;"Zum "Alten" Wirt"\n2;Zoll 5"\n3;"a ""b"""')).toEqual([
      ['1', '"Zum "Alten" Wirt"'],
      ['2', 'Zoll 5"'],
      ['3', 'a "b"'],
    ]);
  });

  it('keeps text that looks like a script as text, without what is no text', async () => {
    expect(await values('id;name\n1;<script>\u0000x</script>')).toEqual([['1', '<script>x</script>']]);
  });
});

describe('coordinates', () => {
  const at = async (cells: string, input: Partial<Input> = { lon: 'x', lat: 'y' }) => {
    const [item] = await read(chunks(`id\tx\ty\n1\t${cells}`), { mapping: { id: 'id' }, ...input });
    return item?.kind === 'value' ? item.value.point : item?.code;
  };
  const COLOGNE = { lon: 6.96, lat: 50.94 };

  it.each([
    ['6.96\t50.94', undefined],
    ['6,96\t50,94', undefined],
    ['6,96\t50,94', { lon: 'x', lat: 'y', decimal: ',' }],
    ['50.94, 6.96\t', { point: 'x' }],
    ['50.94,6.96\t', { point: 'x' }],
    ['50,94 6,96\t', { point: 'x' }],
    ['50,94; 6,96\t', { point: 'x' }],
    ['POINT (6.96 50.94)\t', { point: 'x' }],
    ['SRID=4326;POINT Z(6.96 50.94 53)\t', { point: 'x' }],
  ] as const)('are read from %j with %j', async (cells, input) => {
    expect(await at(cells, input)).toEqual(COLOGNE);
  });

  it('are read from metres', async () => {
    const point = await at('522.499,34\t5.398.863,33', { lon: 'x', lat: 'y', projection: 'EPSG:25832' });
    expect(point).toMatchObject({ lon: expect.closeTo(9.306, 3), lat: expect.closeTo(48.7424, 3) });
  });

  it('may be missing, but not by half', async () => {
    expect(await at('\t')).toBeNull();
    expect(await at('6.96\t')).toBe('unreadable-coordinate');
  });

  it.each([
    'east\tnorth',
    '1e999\t50',
    '696\t5094',
    '6.96.1\t50',
    '1,234,5\t50',
    '9199289721037594\t48',
    `${'9'.repeat(5_000)}\t50`,
  ])('that are none are reported with their row: %j', async (cells) => {
    expect(await at(cells)).toBe('unreadable-coordinate');
  });
});

describe('a feed as a whole', () => {
  const failure = async (content: string | Buffer, input: Input = SIMPLE) => {
    const error = await values(content, input).catch((caught: unknown) => caught);
    if (!(error instanceof UnreadableFeed)) throw new Error('expected it to be unreadable', { cause: error });
    return { code: error.code, where: error.where, message: error.message };
  };

  it('without a column that is mapped says which there are', async () => {
    const { code, message, where } = await failure('Id;Name\n1;a');
    expect([code, where]).toEqual(['missing-column', 'line 1']);
    expect(message).toBe('There is no column "id". There are: "Id", "Name".');
    const many = Array.from({ length: 500 }, (_, n) => `column ${n}`).join(';');
    expect((await failure(many)).message).toMatch(/and \d+ more\.$/);
  });

  it('with two columns of one name, empty, a spreadsheet or a web page cannot be read', async () => {
    expect((await failure('id;name;name\n1;a;b')).code).toBe('ambiguous-column');
    expect((await failure('')).code).toBe('empty');
    expect((await failure('\ufeff\r\n\r\n')).code).toBe('empty');
    expect((await failure(Buffer.from('PK\u0003\u0004rest'))).code).toBe('spreadsheet');
    expect((await failure('<!DOCTYPE html>\n<html><body>Fehler</body></html>')).code).toBe('missing-column');
    expect((await failure(`id;name${';'.repeat(2_000)}\n`)).code).toBe('too-many-columns');
  });

  it('with a quote that never ends is cut off, and says where it begins', async () => {
    expect(await failure('id;name\n1;a\n\n2;"b\n3;c\n')).toMatchObject({
      code: 'quote-not-closed',
      where: 'line 4',
    });
  });

  it.each([
    ['text', 'x'],
    ['separators', ';'],
    ['quoted lines', '"\n";'],
  ])('of one endless row of %s ends soon and without memory', async (_what, block) => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('id;name\n1;a\n2;');
      for (const bytes = Buffer.from(block.repeat(10_000)); ; sent += bytes.length) yield bytes;
    }
    const found: string[] = [];
    const reading = (async () => {
      for await (const item of csv.read(endless(), { settings: csvSettings.parse(SIMPLE), horizon }))
        found.push(item.where);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'row-too-long', where: 'line 3' });
    expect(found).toEqual(['line 2']);
    expect(sent).toBeLessThan(5_000_000);
  });

  it('passes on what breaks the stream itself', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('id;name\n1;a\n');
      throw new Error('connection lost');
    }
    await expect(read(broken(), SIMPLE)).rejects.toThrow('connection lost');
  });

  it('reads a cell of the longest length and refuses the next', async () => {
    const text = `id;name\n1;${'x'.repeat(50_000)}\n2;${'x'.repeat(50_001)}`;
    expect(await values(text)).toEqual([
      ['1', 'x'.repeat(50_000)],
      ['line 3', 'cell-too-long'],
    ]);
  });
});

it('reads what was written, whatever its quotes, separators and chunks', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'ü', '"', ';', ',', '\n', '\r\n', '🏳️', ' ') })
    .map((text) => text.trim());
  const rows = fc.array(cell, { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(';', ',', '\t', '|'),
      fc.integer({ min: 1, max: 9 }),
      async (names, separator, size) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text =
          ['id', 'name'].join(separator) +
          names.map((name, n) => `\n${n}${separator}${quote(name)}`).join('');
        const items = await read(chunks(text, size), SIMPLE);
        expect(items.map((item) => (item.kind === 'value' ? (item.value.fields.name ?? '') : item))).toEqual(
          names,
        );
      },
    ),
  );
});

describe.skipIf(!existsSync(DATA))('real files', () => {
  const tally = async (file: string, input: Input) => {
    const items = await read(createReadStream(`${DATA}/${file}`), input);
    const faults = items.filter((item) => item.kind === 'fault');
    return { items, faults, values: items.length - faults.length };
  };

  it('Reutlingen: parking with points as well-known text', async () => {
    const { items, faults } = await tally('parking/datex2-and-csv/reutlingen.csv', {
      mapping: { id: 'id', name: 'ort', capacity: 'Kapazität' },
      point: 'GEOM',
    });
    expect(faults).toEqual([]);
    expect(items).toHaveLength(114);
    expect(items[0]).toMatchObject({
      key: '76997',
      value: { fields: { name: 'Dietweg', capacity: '110' }, point: { lon: 9.199289721037594 } },
    });
  });

  it('Umweltbundesamt: all stations', async () => {
    const input: Input = {
      mapping: { id: 'station_code', name: 'station_name' },
      lon: 'station_longitude_d',
      lat: 'station_latitude_d',
    };
    expect(await tally('air/uba-stations_active.csv', input)).toMatchObject({ faults: [], values: 893 });
    expect(await tally('air/uba-stations_complete.csv', input)).toMatchObject({ faults: [], values: 1_759 });
  });

  it('Münster: signals, and counts with one separator too much in every row and 14 rows cut short', async () => {
    const signals: Input = { mapping: { id: 'ID', name: 'StrA' }, lon: 'Long', lat: 'Lat' };
    expect(await tally('traffic/muenster-kfz/LSA.csv', signals)).toMatchObject({ faults: [], values: 308 });
    const counts: Input = { mapping: { first: '0:00' }, key: 'Name  /  Date: 2016_03_24' };
    const { faults, values: rows } = await tally('traffic/muenster-kfz/2016_03_24_24mq.csv', counts);
    expect(faults.map((fault) => fault.kind === 'fault' && fault.code)).toEqual(
      Array(14).fill('too-few-cells'),
    );
    expect(rows).toBe(601);
  });

  it('municipalities and broadband: whole files, with marks, quotes and eleven thousand rows', async () => {
    const all = await tally('municipalities/gemeinden-2020.csv', {
      mapping: { id: 'ars', name: 'name' },
      lon: 'lon',
      lat: 'lat',
    });
    expect(all).toMatchObject({ faults: [], values: 11_004 });
    const register = await tally('municipalities/auszug-gv-2020q4.csv', {
      mapping: { name: 'gemeindename' },
      key: ['satzart', 'gemeindename'],
    });
    expect(register.faults).toEqual([]);
    expect(register.values).toBe(16_068);
    const broadband = await tally('broadband/gemeinden-privat-2021-mitte.csv', { mapping: { id: 'AGS' } });
    expect(broadband).toMatchObject({ faults: [], values: 11_388 });
  });

  it('Dresden: a series without a line of names', async () => {
    const { faults } = await tally('parking/history/dresdencitycenter.csv', {
      columns: ['time', 'share'],
      mapping: { share: 'share' },
      key: 'time',
    });
    expect(faults).toEqual([]);
  });
});

if (!existsSync(DATA)) console.log(`csv: real files are left out, there is no ${DATA}`);
