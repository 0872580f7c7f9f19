import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChanges } from './read-changes.ts';
import { readRegister } from './read-register.ts';

const DATA = new URL('../../../../../shared/data/municipalities/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, DATA), 'utf8');
const absent = !existsSync(DATA);

const HEAD = 'ags,ars,name,kreis,land,textkz,area_km2,population,plz_seat,plz_all,lon,lat,settlement';
const KOELN =
  '05315000,053150000000,"Köln, Stadt","Köln, Stadt",NW,61,405.01,1087863,50667,50667 50668,6.9,50.9,x';
const faultsOf = (...lines: string[]) => readRegister([HEAD, KOELN, ...lines].join('\n')).faults;

describe('the register of municipalities', () => {
  it.skipIf(absent)(
    'of 2020 is read whole: 11,004 municipalities and their population (skipped without the file)',
    () => {
      const { places, faults, levels } = readRegister(read('gemeinden-2020.csv'));
      const counties = places.filter((place) => place.levels?.[0] === 'county');
      expect([faults, levels]).toEqual([[], ['municipality', 'county']]);
      expect([places.length - counties.length, counties.length]).toEqual([11_004, 401 - 107]);
      expect(places.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(83_166_711);
      expect(places.filter(({ selectable }) => selectable === false).length).toBeGreaterThanOrEqual(208);
      expect(places.find(({ ars }) => ars === '010010000000')).toMatchObject({
        name: 'Flensburg',
        officialName: 'Flensburg, Stadt',
        ags: '01001000',
        levels: ['municipality', 'county'],
        postcodes: ['24937', '24939', '24941', '24943', '24944'],
      });
    },
  );

  it.skipIf(absent)(
    'with all levels says the same of municipalities, and names counties and associations (skipped without the file)',
    () => {
      const table = new Map(
        readRegister(read('gemeinden-2020.csv')).places.map((place) => [place.ars, place]),
      );
      const { places, faults } = readRegister(read('auszug-gv-2020q4.csv'));
      expect(faults).toEqual([]);
      const municipalities = places.filter(({ levels }) => levels?.includes('municipality'));
      expect(municipalities.length).toBe(11_004);
      for (const { ars, name, population } of municipalities)
        expect(table.get(ars)).toMatchObject({ name, population });
      expect(places.filter(({ levels }) => levels?.includes('county')).length).toBe(401);
      expect(places.find(({ ars }) => ars === '053150000000')?.levels).toEqual(['municipality', 'county']);
    },
  );

  it('speaks of counties only if it names that of every municipality', () => {
    const town = (kreis: string) => `08115021,081155003021,"Herrenberg, Stadt",${kreis},BW,63,,,,,,,`;
    expect(readRegister([HEAD, town('Böblingen')].join('\n'))).toMatchObject({
      levels: ['municipality', 'county'],
      places: [{ ars: '081155003021' }, { ars: '081150000000', name: 'Böblingen', levels: ['county'] }],
    });
    const { places, levels } = readRegister([HEAD, KOELN, town('')].join('\n'));
    expect([places.length, levels]).toEqual([2, ['municipality']]);
  });

  it('may be separated by semicolons, begin with a mark and end its lines as Windows does', () => {
    const text = `\uFEFF${[HEAD, KOELN].join('\r\n').replaceAll(', Stadt', '').replaceAll(',', ';')}\r\n`;
    expect(readRegister(text).places[0]).toMatchObject({
      ars: '053150000000',
      name: 'Köln',
      population: 1_087_863,
    });
  });

  it.each([
    ['without header', KOELN, 'has no header that is known'],
    ['that is something else', 'a,b\n1,2', 'ars, name'],
    ['that is empty', '', 'has no header that is known'],
    ['with its header only', HEAD, 'empty behind its header'],
    ['in Latin-1', Buffer.from(`${HEAD}\n${KOELN}`, 'latin1').toString('utf8'), 'iconv'],
    ['cut inside a quote', `${HEAD}\n${KOELN.slice(0, 25)}`, 'never ends'],
  ])('%s is refused as a whole', (_name, text, message) => expect(() => readRegister(text)).toThrow(message));

  it.each([
    [
      '5315000,053150000000,X,,,61,,,,,,,',
      'ags "5315000" is not 8 digits; did a spreadsheet remove a leading zero?',
    ],
    [
      '05315000,53150000000,X,,,61,,,,,,,',
      'ars "53150000000" is not 12 digits; did a spreadsheet remove a leading zero?',
    ],
    [
      '05315001,053150000000,X,,,61,,,,,,,',
      'ags 05315001 does not belong to ars 053150000000 (it would be 05315000)',
    ],
    ['01001000,010010000000,,,,61,,,,,,,', 'has no name'],
    ['01001000,010010000000,X,,,99,,,,,,,', 'textkennzeichen "99" is not 60 to 67'],
    ['01001000,010010000000,X,,,61,1,12.5,,,,,', 'population "12.5" is no number'],
    ['01001000,010010000000,X,,,61,-1,12,,,,,', 'area_km2 "-1" is no number'],
    ['01001000,010010000000,X,,,61,1,12,,1234,,,', 'plz_all "1234" is not 5 digits'],
    ['01001000,010010000000,X', 'has 3 fields instead of 13'],
    [KOELN, 'repeats the key 053150000000'],
  ])('reports the line %s', (line, what) => {
    expect(faultsOf(line)).toEqual([{ where: 'line 3', what }]);
    expect(
      readRegister(
        [HEAD, line, KOELN.replace('053150', '053160').replace('05315', '05316')].join('\n'),
      ).places.map(({ ars }) => ars),
    ).toContain('053160000000');
  });
});

describe('a table of changes', () => {
  it('is read with its faults line by line', () => {
    const { changes, faults } = readChanges(
      [
        'from_ars;to_ars;kind;share',
        '010010000001;010010000002;merged;1',
        '010010000003;;vanished;',
        '010010000001;x;merged;',
        '010010000001;010010000002;eaten;',
        '010010000001;010010000002;split;1,5',
      ].join('\n'),
    );
    expect(changes).toEqual([
      { from: '010010000001', to: '010010000002', kind: 'merged', share: 1, evidence: 'table' },
      { from: '010010000003', to: null, kind: 'vanished', share: null, evidence: 'table' },
    ]);
    expect(faults.map(({ where }) => where)).toEqual(
      [4, 5, 6].map((line) => `line ${line} of the table of changes`),
    );
  });

  it('without its columns is refused', () =>
    expect(() => readChanges('from,to\n1,2')).toThrow('lacks the columns from_ars'));
});
