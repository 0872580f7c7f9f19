import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Connector, type Item, UnreadableFeed } from '../../kernel/sources/connector.ts';
import { dldbLocations, dldbServices } from './dldb.ts';

const FILES = new URL('../../../../shared/data/services/', import.meta.url);
const context = {
  settings: {},
  horizon: {
    from: Temporal.Instant.from('2026-11-25T00:00:00Z'),
    until: Temporal.Instant.from('2026-12-25T00:00:00Z'),
  },
};

async function readAll<Value>(
  connector: Connector<Value, Record<string, never>>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Item<Value>[]> {
  return await Array.fromAsync(connector.read(bytes, context));
}

async function* inPieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const file = (name: string) => createReadStream(new URL(`${name}_de.json`, FILES));
const readJson = (value: unknown) => readAll(dldbServices, inPieces(JSON.stringify(value)));
const readOffice = (value: unknown) => readAll(dldbLocations, inPieces(JSON.stringify({ data: [value] })));

function valuesOf<Value>(items: readonly Item<Value>[]): Value[] {
  return items.flatMap((item) => (item.kind === 'value' ? [item.value] : []));
}

describe.skipIf(!existsSync(FILES))('the real exports (skipped where the files are absent)', () => {
  it('reads 287 services of München: 132 with key, one cell of four, 193 with fees', async () => {
    const items = await readAll(dldbServices, file('muenchen-dldb-services'));
    const services = valuesOf(items);
    expect([items.length, services.length]).toEqual([287, 287]);
    expect(services.filter(({ leika }) => leika.length > 0)).toHaveLength(132);
    expect(services.filter(({ leika }) => leika.length > 1).map(({ leika }) => leika)).toEqual([
      ['99036008007003', '99036008007004', '99036008007006', '99036008007007'],
    ]);
    expect(services.filter(({ fees }) => fees.length > 0)).toHaveLength(193);
    expect(services.filter(({ durationMinutes }) => durationMinutes !== null)).toHaveLength(287);
    expect(services.filter(({ isPublic }) => isPublic)).toHaveLength(162);
    expect(services.flatMap(({ offices }) => offices)).toHaveLength(526);
    expect(items.filter((item) => item.kind === 'value' && item.notes !== undefined)).toEqual([]);
    const trade = services.find(({ id }) => id === '1063423');
    expect(trade).toMatchObject({
      name: 'Gewerbe-Anmeldung',
      leika: ['99050012104000'],
      language: 'de',
      changedAt: null,
      durationMinutes: 20,
      url: 'https://stadt.muenchen.de/en/buergerservice/terminvereinbarung.html/#/services/1063423',
      authorities: [{ id: '1', name: 'Stadtverwaltung München', url: 'https://muenchen.de' }],
      fees: [{ type: 'paragraph', text: '50 bis 60 Euro (abhängig von der Rechtsform)' }],
      forms: [],
    });
    expect(trade?.offices[0]).toMatchObject({ officeId: '10546', hasAppointments: true });
    expect(trade?.offices[0]?.appointmentUrl).toMatch(/services\/1063423\/locations\/10546$/);
    expect(trade?.keywords).toContain('Gewerbeschein verloren');
  });

  it('reads 109 offices of München with address, point and the services they give', async () => {
    const offices = valuesOf(await readAll(dldbLocations, file('muenchen-dldb-locations')));
    expect(offices).toHaveLength(109);
    expect(offices.filter(({ point }) => point !== null)).toHaveLength(109);
    expect(offices[0]).toMatchObject({
      id: '10546',
      name: 'Gewerbeamt',
      officialName: 'Gewerbeamt (KVR-III/21)',
      organisation: 'Landeshauptstadt München',
      unit: 'Kreisverwaltungsreferat',
      address: { street: 'Implerstraße 11', postcode: '81371', town: 'München', hint: null },
      contact: { phone: '089 233-45141', email: 'gewerbemeldung.kvr@muenchen.de', url: null },
      hours: [],
    });
    expect(offices[0]?.services.map(({ serviceId }) => serviceId)).toContain('1063423');
    expect(offices.filter(({ isPublic }) => !isPublic)).toHaveLength(9);
  });

  it('reads 560 services of Berlin, without keys, and says what is not known of its authorities', async () => {
    const services = valuesOf(await readAll(dldbServices, file('berlin-dldb-services')));
    expect(services).toHaveLength(560);
    expect(services.filter(({ leika }) => leika.length > 0)).toEqual([]);
    expect(services.filter(({ description }) => description.length > 0)).toEqual([]);
    const move = services.find(({ name }) => name === 'Anmeldung einer Wohnung');
    expect(move).toMatchObject({ url: null, fees: [], durationMinutes: null, isPublic: true });
    expect(move?.changedAt).toMatch(/^201\d-.*Z$/);
    expect(move?.authorities.every(({ name }) => name === null)).toBe(true);
  });

  it('reads 496 offices of Berlin and keeps none of their placeholders for a point', async () => {
    const items = await readAll(dldbLocations, file('berlin-dldb-locations'));
    const offices = valuesOf(items);
    expect(offices).toHaveLength(496);
    expect(offices.filter(({ point }) => point !== null)).toEqual([]);
    expect(
      items.filter((item) => item.kind === 'value' && item.notes?.[0]?.code === 'placeholder-point'),
    ).toHaveLength(496);
    expect(offices.filter(({ address }) => address.street === null).length).toBe(30);
    expect(offices.map(({ address }) => address.town)).not.toContain('Berlin              ');
  });

  it('leaves no zero-width character and no markup in any text', async () => {
    for (const name of ['muenchen-dldb-services', 'berlin-dldb-services']) {
      const text = JSON.stringify(valuesOf(await readAll(dldbServices, file(name))));
      expect(text).not.toMatch(/[\u200b-\u200f\ufeff]|<\/?[a-z]+>|&(nbsp|amp|lt);/);
    }
  });
});

describe('a record', () => {
  it('without an id, without a name or of another kind is reported with its place, the others stay', async () => {
    const items = await readJson({ data: [{ name: 'x' }, { id: '1' }, 7, null, { id: 2, name: 'Good' }] });
    expect(
      items.map((item) =>
        item.kind === 'fault' ? [item.where, item.code, item.key] : item.kind === 'value' && item.key,
      ),
    ).toEqual([
      ['$.data[0]', 'no-id', null],
      ['$.data[1]', 'no-name', '1'],
      ['$.data[2]', 'no-record', null],
      ['$.data[3]', 'no-record', null],
      '2',
    ]);
  });

  it('loses scripts, hidden characters and addresses that are none', async () => {
    const [service] = valuesOf(
      await readJson({
        data: [
          {
            id: '1',
            name: '<script>alert(1)</script>Hund\u200b anmelden &amp; zahlen',
            description: '<p onclick="x()">Gut<img src=x onerror=alert(1)></p>',
            links: [{ name: 'Böse', link: 'javascript:alert(1)' }, { link: 'https://u:p@example.org/' }],
            onlineprocessing: { link: 'ftp://example.org' },
            requirements: [{ name: 'Ausweis' }, { description: 'Foto' }, {}],
          },
        ],
      }),
    );
    expect(service).toMatchObject({
      name: 'Hund anmelden & zahlen',
      description: [{ type: 'paragraph', text: 'Gut' }],
      links: [],
      online: null,
      requirements: [
        { text: 'Ausweis', about: [], url: null },
        { text: 'Foto', about: [], url: null },
      ],
    });
  });

  it('tells what stands in the cell of the key and is none', async () => {
    const [item] = await readJson({ data: [{ id: '1', name: 'x', leika: '99050012104000, 4711' }] });
    expect(item).toMatchObject({ value: { leika: ['99050012104000'] }, notes: [{ code: 'no-leika' }] });
  });

  it('shows an office not for services for which the source hides it', async () => {
    const [office] = valuesOf(
      await readOffice({
        id: '1',
        name: 'Amt',
        services: [{ service: '1' }, { service: '2', public: false }, { service: 3 }],
        dontShowByServices: [3],
        opening_times: { monday: '8 bis 12 Uhr', special: '<b>Nur mit Termin</b>' },
      }),
    );
    expect(office?.services.map(({ isPublic }) => isPublic)).toEqual([true, false, false]);
    expect(office?.hours).toEqual([
      { type: 'list', items: ['Montag: 8 bis 12 Uhr'] },
      { type: 'paragraph', text: 'Nur mit Termin' },
    ]);
  });
});

describe('a file that is no export', () => {
  const code = async (bytes: AsyncIterable<Uint8Array>) =>
    readAll(dldbServices, bytes).then(
      () => 'read',
      (error) => (error instanceof UnreadableFeed ? error.code : String(error)),
    );
  it.each([
    ['', 'empty'],
    ['<!doctype html><p>Wartung', 'not-json'],
    ['{"data": [{"id": "1", "name": "x"}', 'cut-off'],
    ['{"data": []} {}', 'not-json'],
    ['{"items": []}', 'no-data'],
    ['{"error": true, "data": []}', 'error-flag'],
    ['{"data": [], "error": true}', 'error-flag'],
    [`{"data": ${'['.repeat(100_000)}`, 'too-deep'],
    [`${'['.repeat(100_000)}`, 'too-deep'],
    [`{"data": [{"id": "${'x'.repeat(2_000_000)}"}]}`, 'record-too-large'],
    ['{"data": []}', 'read'],
    ['\ufeff{"data": [], "error": false}', 'read'],
  ])('%.40s: %s', async (text, expected) => {
    expect(await code(inPieces(text, 50_000))).toBe(expected);
    if (text.length < 1000) expect(await code(inPieces(text, 1))).toBe(expected);
  });
});
