/** All messages are invented; the elements are those that public readers of real messages agree on. */
import { describe, expect, it, test } from 'vitest';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { target } from './fuzz-target.ts';
import { readMessage } from './testing/read-message.ts';

const SPACE = 'http://xoev.de/schemata/xzufi/2_2_0';
const message = (inside: string, space = SPACE) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<m:nachricht xmlns:m="${space}" xmlns="${space}">\n${inside}\n</m:nachricht>`;
const written = (inside: string) => `<schreibe>${inside}</schreibe>`;
const id = '<id schemeAgencyID="L1">7</id>';
const named =
  '<modulText><leikaTextmodul><code xmlns="">03</code></leikaTextmodul><inhalt>Hundesteuer</inhalt></modulText>';
const service = (inside = '', own = id + named) => written(`<leistung>${own}${inside}</leistung>`);
const module = (code: string, inside: string) =>
  `<modulText><leikaTextmodul><code xmlns="">${code}</code></leikaTextmodul>${inside}</modulText>`;
const unit = (inside: string) =>
  written(
    `<organisationseinheit>${id}<name><name languageCode="de">Amt</name></name>${inside}</organisationseinheit>`,
  );
const read = (inside: string, options: Parameters<typeof readMessage>[1] = {}) =>
  readMessage(message(inside), options);

/** The only value of a message with one object. */
async function oneValue(inside: string, options: Parameters<typeof readMessage>[1] = {}) {
  const [item, ...more] = await read(inside, options);
  expect(more).toEqual([]);
  if (item?.kind !== 'value') throw new Error(`no value but ${JSON.stringify(item)}`);
  return item;
}

async function refusal(text: string | Uint8Array): Promise<UnreadableFeed> {
  try {
    await readMessage(text);
  } catch (error) {
    if (error instanceof UnreadableFeed) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a message', () => {
  it('says what there is, who is responsible where, and what can be done online', async () => {
    const [one, other, changes] = target.seeds;
    expect(await readMessage(one?.bytes ?? '')).toMatchObject([
      {
        ...{ kind: 'value', key: 'service L1:7', where: 'line 4' },
        value: {
          ...{ type: 'service', key: 'L1:7', leika: ['99102013104000', '99102013104001'] },
          ...{
            names: { de: 'Hundesteuer', en: 'Dog tax' },
            changedAt: '2026-11-24T09:00:00Z',
            typing: ['5'],
          },
          modules: [
            {
              ...{ code: '08', texts: { de: [{ type: 'list', items: ['Ausweis'] }] } },
              links: [{ href: 'https://stadt.example/a', names: { de: 'A' } }],
            },
          ],
          fees: { de: [{ type: 'paragraph', text: '90 EUR' }] },
          release: { by: null, on: '2026-01-02' },
          areas: [{ ars: '053150000000', scheme: 'ars', key: '053150000000' }],
          validity: [{ from: '2026-01-01', until: '2027-12-31' }],
        },
      },
    ]);
    expect(await readMessage(other?.bytes ?? '', { settings: { phoneChannels: ['02'] } })).toMatchObject([
      {
        key: 'unit L1:9',
        value: {
          ...{ names: { de: 'Steueramt' }, contact: { phone: '0221 221' } },
          addresses: [
            {
              street: 'Am Markt 1',
              town: 'Köln',
              point: { lon: expect.closeTo(6.95, 1), lat: expect.closeTo(50.94, 1) },
            },
          ],
          competences: [
            {
              ...{ service: 'L1:7', areas: [{ ars: '053150000000' }] },
              role: { code: '01', name: 'Zuständige Stelle' },
            },
          ],
        },
      },
      {
        key: 'online 3',
        value: { names: { de: 'Anmeldung' }, links: [{ type: '01', href: 'https://online.example/' }] },
      },
    ]);
    expect(await readMessage(changes?.bytes ?? '')).toMatchObject([
      { kind: 'partial', where: 'line 4' },
      { kind: 'gone', key: 'unit L1:8', where: 'line 4' },
      {
        key: 'competence L1:5',
        value: {
          holder: 'L1:9',
          holderType: 'unit',
          competence: { service: 'L1:7', areas: [{ ars: null, key: 'Mitte' }] },
        },
        notes: [{ code: 'other-area' }],
      },
    ]);
  });

  test.each(['2_1_0', '2_2_0', '2_3_0', '2_3_1'])('of version %s is read', async (version) => {
    const text = message(service(), `http://xoev.de/schemata/xzufi/${version}`);
    expect(await readMessage(text)).toMatchObject([{ kind: 'value', key: 'service L1:7' }]);
  });

  it('says the same in whatever pieces it comes', async () => {
    for (const { bytes } of target.seeds) {
      const whole = await readMessage(bytes);
      for (const step of [1, 7, 64]) expect(await readMessage(bytes, { step })).toEqual(whole);
    }
  });

  it('may hold many objects in one "schreibe", or be a single object', async () => {
    const two = written(`<leistung>${id}${named}</leistung><leistung><id>8</id>${named}</leistung>`);
    expect(await read(two)).toMatchObject([{ key: 'service L1:7' }, { key: 'service 8' }]);
    expect(await readMessage(`<leistung xmlns="${SPACE}">${id}${named}</leistung>`)).toMatchObject([
      { key: 'service L1:7' },
    ]);
  });

  it('is left out where it holds kinds of objects that nobody reads, and says so once', async () => {
    const other = written('<kontaktperson><id>1</id></kontaktperson>');
    expect(await read(other + service() + other)).toMatchObject([
      { kind: 'value' },
      {
        kind: 'note',
        code: 'unknown-object',
        where: 'line 3',
        reason: expect.stringContaining('"kontaktperson" are not read: 2 left'),
      },
    ]);
  });
});

describe('a message that cannot be used', () => {
  test.each([
    ['another version', message(service(), 'http://xoev.de/schemata/xzufi/3_0_0'), 'other-format'],
    ['no namespace', `<nachricht>${service()}</nachricht>`, 'other-format'],
    ['another format', '<rss version="2.0"><channel/></rss>', 'other-format'],
    ['a web page', '<!DOCTYPE html><html></html>', 'doctype'],
    ['no XML', '{"xzufiObjekte": ""}', 'not-xml'],
    ['nothing', '', 'empty'],
    ['an answer without objects', message('<antwort><code>404</code></antwort>'), 'no-objects'],
  ])('is told as a whole: %s', async (_what, text, code) => {
    expect((await refusal(text)).code).toBe(code);
  });

  it('names what was expected', async () => {
    expect((await refusal('<rss/>')).message).toContain(
      'XZuFi 2.1, 2.2 or 2.3 (namespace http://xoev.de/schemata/xzufi/2_3_0',
    );
  });

  it('is told with the line on which its XML is damaged in the middle, whatever was whole before', async () => {
    const text = message(`${service()}\n${service('<broken>')}\n${service()}`);
    expect(await refusal(text)).toMatchObject({ code: 'not-well-formed', where: 'line 4' });
  });

  it('is told when it was cut off, wherever that was', async () => {
    const whole = Buffer.from(message(`${service()}\n${service('', `<id>8</id>${named}`)}`));
    for (const end of [230, 300, 400, whole.length - 10])
      expect((await refusal(whole.subarray(0, end))).code).toBe('cut-off');
  });
});

describe('a bad object', () => {
  test.each([
    ['without id', service('', named), 'no-id', null],
    ['with an empty id', service('', `<id> </id>${named}`), 'no-id', null],
    ['without name', service('', id), 'no-name', 'service L1:7'],
    [
      'unit without name',
      written(`<organisationseinheit>${id}</organisationseinheit>`),
      'no-name',
      'unit L1:7',
    ],
    [
      'competence without holder',
      written(
        `<zustaendigkeitTransferObjekt><zustaendigkeit>${id}<leistungID>1</leistungID></zustaendigkeit></zustaendigkeitTransferObjekt>`,
      ),
      ...(['no-holder', 'competence L1:7'] as const),
    ],
    [
      'competence without service',
      written(
        `<zustaendigkeitTransferObjekt><uebergeordnetesObjektID>1</uebergeordnetesObjektID><zustaendigkeit>${id}</zustaendigkeit></zustaendigkeitTransferObjekt>`,
      ),
      ...(['no-service', 'competence L1:7'] as const),
    ],
  ])('%s is told with its line, and the rest goes on', async (_what, bad, code, key) => {
    expect(await read(`${bad}\n${service()}`)).toMatchObject([
      { kind: 'fault', code, key, where: 'line 3' },
      { kind: 'value', where: 'line 4' },
    ]);
  });
});

describe('changes', () => {
  const deletion = (klasse: string, own = id) => `<loesche klasse="${klasse}">${own}</loesche>`;

  test.each([
    ['Leistung', 'service L1:7'],
    ['LeistungSpezialisierung', 'specialisation L1:7'],
    ['Organisationseinheit', 'unit L1:7'],
    ['Onlinedienst', 'online L1:7'],
    ['Formular', 'form L1:7'],
    ['Zustaendigkeit', 'competence L1:7'],
  ])('say of a %s that it is no more', async (klasse, key) => {
    expect(await read(deletion(klasse))).toMatchObject([{ kind: 'partial' }, { kind: 'gone', key }]);
  });

  it('of a kind that is not read, or without id, are told', async () => {
    expect(await read(deletion('Kontaktperson') + deletion('Leistung', ''))).toMatchObject([
      { kind: 'partial' },
      { kind: 'note', code: 'unknown-class' },
      { kind: 'fault', code: 'no-id', key: null },
    ]);
  });

  it('are what a part of a transaction is', async () => {
    expect(
      await read(`<transaktionID>1</transaktionID><transaktionPosition>2</transaktionPosition>${service()}`),
    ).toMatchObject([{ kind: 'partial', reason: expect.stringContaining('transaction') }, { kind: 'value' }]);
  });

  it('or everything: the settings of the source may say it', async () => {
    const kinds = async (inside: string, messages: 'full' | 'delta') =>
      (await read(inside, { settings: { messages } })).map(({ kind }) => kind);
    expect(await kinds(service(), 'delta')).toEqual(['partial', 'value']);
    expect(await kinds(deletion('Leistung') + service(), 'full')).toEqual(['gone', 'value']);
    expect(await kinds(deletion('Leistung') + service(), 'delta')).toEqual(['partial', 'gone', 'value']);
  });
});

describe('keys', () => {
  test.each([
    ['<id schemeAgencyID="L100042" schemeID="Leistung">1</id>', 'L100042:1'],
    ['<id schemeID="urn:x">1</id>', 'urn:x:1'],
    ['<id schemeDataURI="http://d.example">1</id>', 'http://d.example:1'],
    ['<id schemeID="ZustaendigkeitOrganisationseinheit">1</id>', '1'],
    ['<id> L1.LB.7\n</id>', 'L1.LB.7'],
  ])('%s is whole', async (written, key) => {
    expect(await oneValue(service('', written + named))).toMatchObject({ value: { key } });
  });

  it('of two systems with the same number stay apart', async () => {
    const other = service('', `<id schemeAgencyID="L2">7</id>${named}`);
    expect((await read(service() + other)).map((item) => 'key' in item && item.key)).toEqual([
      'service L1:7',
      'service L2:7',
    ]);
  });
});

describe('a service', () => {
  it('is known by its everyday name, and keeps the title of offices', async () => {
    const both = module('02', '<inhalt>Hundesteuer Festsetzung</inhalt>') + named;
    expect(await oneValue(service('', id + both))).toMatchObject({
      value: { names: { de: 'Hundesteuer' }, titles: { de: 'Hundesteuer Festsetzung' }, modules: [] },
    });
    expect(
      await oneValue(service('', id + module('02', '<inhalt languageCode="en">Dog tax</inhalt>'))),
    ).toMatchObject({
      value: { names: { en: 'Dog tax' } },
    });
  });

  it('may have texts in several languages, German where none is named', async () => {
    const texts =
      '<inhalt>a</inhalt><inhalt languageCode="EN">b</inhalt><inhalt languageCode="de-LS">c</inhalt><inhalt languageCode="de_DE">d</inhalt>';
    expect(await oneValue(service(module('06', texts)))).toMatchObject({
      value: {
        modules: [
          {
            texts: {
              de: [{ text: 'a' }, { text: 'd' }],
              en: [{ text: 'b' }],
              'de-ls': [{ text: 'c' }],
            },
          },
        ],
      },
    });
  });

  it('keeps the text of an odd language without one, and notes it', async () => {
    expect(
      await oneValue(service(module('06', '<inhalt languageCode="__proto__">a</inhalt>'))),
    ).toMatchObject({
      value: { modules: [{ texts: { und: [{ text: 'a' }] } }] },
      notes: [{ code: 'bad-language' }],
    });
  });

  it('lets no script, style or address of one through, and no invisible sign', async () => {
    const html =
      '&lt;p onclick="x()"&gt;Wohn\u200bsitz&amp;nbsp;hier&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href="javascript:x"&gt;b&lt;/a&gt;';
    const value = await oneValue(service(module('06', `<inhalt>${html}</inhalt>`)));
    expect(value).toMatchObject({
      value: {
        modules: [
          {
            texts: {
              de: [
                { type: 'paragraph', text: 'Wohnsitz hier' },
                { type: 'paragraph', text: 'b' },
              ],
            },
          },
        ],
      },
    });
    expect(JSON.stringify(value)).not.toMatch(/script|onclick|\u200b/);
  });

  it('keeps text modules that nobody knows under their code, and notes them', async () => {
    expect(await oneValue(service(module('77', '<inhalt>a</inhalt>')))).toMatchObject({
      value: { modules: [{ code: '77', texts: { de: [{ text: 'a' }] } }] },
      notes: [{ code: 'unknown-module' }],
    });
  });

  it('may name several keys in one cell; what is none is noted', async () => {
    const cell = (text: string) => `<referenzLeiKa><code xmlns="">${text}</code></referenzLeiKa>`;
    const cells =
      cell('99102013104000,99102013104001; urn:de:fim:leika:leistung:99050012104000') +
      cell('123') +
      cell('99102013104000');
    expect(await oneValue(service(cells))).toMatchObject({
      value: { leika: ['99102013104000', '99102013104001', '99050012104000'] },
      notes: [{ code: 'bad-leika', reason: expect.stringContaining('"123"') }],
    });
  });

  it('that varies another one names it, and needs no name of its own', async () => {
    const variant = written(
      `<spezialisierung>${id}<leistungID schemeAgencyID="L1">3</leistungID></spezialisierung>`,
    );
    expect(await oneValue(variant)).toMatchObject({
      key: 'specialisation L1:7',
      value: { specialises: 'L1:3', names: {} },
    });
  });

  it('whose fees are only numbers says so instead of guessing what they mean', async () => {
    const fee = '<modulKosten><kosten><betrag>9</betrag></kosten></modulKosten>';
    expect(await oneValue(service(fee))).toMatchObject({
      value: { fees: {} },
      notes: [{ code: 'only-structured' }],
    });
  });

  test.each([
    ['053150000000', '053150000000'],
    ['000000000000', '000000000000'],
    ['05315000', null],
    ['05', null],
    ['990000000000', null],
    ['Bezirk Mitte', null],
  ])('counts in the area %s, which is the unit %s', async (key, ars) => {
    expect(
      await oneValue(service(`<gueltigkeitGebietID schemeID="s">${key}</gueltigkeitGebietID>`)),
    ).toMatchObject({
      value: { areas: [{ ars, scheme: 's', key, name: null }] },
    });
  });

  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01T00:00:00+01:00', '2026-01-01'],
    ['2026-02-31', null],
    ['demnächst', null],
  ])('begins on %s', async (beginn, from) => {
    const item = await oneValue(
      service(`<gueltigkeit><beginn>${beginn}</beginn><ende>2027-12-31</ende></gueltigkeit>`),
    );
    expect(item).toMatchObject({ value: { validity: [{ from, until: '2027-12-31' }] } });
    expect(item.notes?.map(({ code }) => code)).toEqual(from === null ? ['bad-date'] : undefined);
  });

  it('does not say when it was changed where the time has no offset', async () => {
    const version = (at: string) =>
      `<versionsinformation><geaendertDatumZeit>${at}</geaendertDatumZeit></versionsinformation>`;
    expect(await oneValue(service(version('2026-11-24T10:00:00')))).toMatchObject({
      value: { changedAt: null },
    });
    expect(await oneValue(service(version('2026-11-24T10:00:00.123+01:00')))).toMatchObject({
      value: { changedAt: '2026-11-24T09:00:00Z' },
    });
  });
});

describe('a unit', () => {
  it('is shown with whatever of its address is filled', async () => {
    expect(await oneValue(unit('<anschrift><ort>Bonn</ort></anschrift><anschrift/>'))).toMatchObject({
      value: {
        addresses: [{ street: null, postcode: null, town: 'Bonn', hint: null, point: null, ars: null }],
      },
    });
  });

  test.each([
    ['50.94 6.96', ''],
    ['6.96 50.94', 'urn:ogc:def:crs:OGC:1.3:CRS84'],
    ['356607 5645247', 'http://www.opengis.net/def/crs/EPSG/0/25832'],
  ])('lies at %s', async (pos, srsName) => {
    const point = `<geokodierung><g:Point xmlns:g="http://www.opengis.net/gml/3.2" srsName="${srsName}"><g:pos>${pos}</g:pos></g:Point></geokodierung>`;
    expect(await oneValue(unit(`<anschrift>${point}</anschrift>`))).toMatchObject({
      value: { addresses: [{ point: { lon: expect.closeTo(6.96, 1), lat: expect.closeTo(50.94, 1) } }] },
    });
  });

  test.each(['3500000 5600000', '0 0', 'x', '1 2 3 4'])(
    'lies nowhere where its position is %s',
    async (pos) => {
      const point = `<geokodierung><pos>${pos}</pos></geokodierung>`;
      const item = await oneValue(unit(`<anschrift><ort>x</ort>${point}</anschrift>`));
      expect(item).toMatchObject({ value: { addresses: [{ point: null }] }, notes: [{ code: 'bad-point' }] });
    },
  );

  it('is reached as its channels say; a number that may be a fax is left out', async () => {
    const reach = (channel: string, value: string) =>
      `<kommunikation><kanal>${channel}</kanal><kennung>${value}</kennung></kommunikation>`;
    const all =
      reach('<code xmlns="">01</code>', 'amt@stadt.example') +
      reach('<name>Telefon</name>', '1') +
      reach('<code xmlns="">04</code>', '2') +
      reach('<name>Web</name>', 'www.stadt.example');
    expect(await oneValue(unit(all))).toMatchObject({
      value: {
        contact: { email: 'amt@stadt.example', phone: '1', fax: null, url: 'https://www.stadt.example' },
      },
      notes: [{ code: 'unknown-channel' }],
    });
    expect(await oneValue(unit(all), { settings: { faxChannels: ['04'] } })).toMatchObject({
      value: { contact: { fax: '2' } },
    });
  });

  it('is responsible for each service that a competence names', async () => {
    const competence =
      '<zustaendigkeit><leistungID>1</leistungID><leistungID>2</leistungID><gebietID>110000000000</gebietID></zustaendigkeit><zustaendigkeit/>';
    expect(await oneValue(unit(competence))).toMatchObject({
      value: { competences: [{ service: '1', role: { code: null, name: null } }, { service: '2' }] },
      notes: [{ code: 'no-service' }],
    });
  });

  it('may be responsible for 50,000 pairs of service and area', { timeout: 30_000 }, async () => {
    const one =
      '<zustaendigkeit><leistungID>1</leistungID><gebietID>053150000000</gebietID><rolle><code xmlns="">01</code></rolle></zustaendigkeit>';
    const item = await oneValue(unit(one.repeat(50_000)));
    expect(item.value.type === 'unit' && item.value.competences.length).toBe(50_000);
  });
});

describe('an online service', () => {
  const online = (inside: string) => written(`<onlinedienst>${id}${inside}</onlinedienst>`);
  const link = (href: string, inside = '') => `<link languageCode="de"><link>${href}</link>${inside}</link>`;

  it('without a name has that of its link', async () => {
    expect(await oneValue(online(link('https://a.example/', '<titel>Antrag</titel>')))).toMatchObject({
      value: { names: { de: 'Antrag' } },
    });
  });

  test.each([
    'javascript:alert(1)',
    'ftp://a.example/',
    'https://u:p@a.example/',
    'https:/a.example',
    'Antrag',
  ])('leads nowhere by %s, and says so', async (href) => {
    expect(await oneValue(online(`<bezeichnung>x</bezeichnung>${link(href)}`))).toMatchObject({
      value: { links: [] },
      notes: [{ code: 'bad-link' }],
    });
  });

  it('or a form has competences as well', async () => {
    const form = written(
      `<formular>${id}<bezeichnung>F</bezeichnung><zustaendigkeit><leistungID>1</leistungID></zustaendigkeit></formular>`,
    );
    expect(await oneValue(form)).toMatchObject({
      key: 'form L1:7',
      value: { isForm: true, competences: [{ service: '1', areas: [] }] },
    });
  });
});

it('knows a competence that travels alone without an id by what it says', async () => {
  const lone = (area: string) =>
    written(
      `<zustaendigkeitTransferObjekt><uebergeordnetesObjektID schemeAgencyID="L1">9</uebergeordnetesObjektID><zustaendigkeit><leistungID>1</leistungID><gebietID>${area}</gebietID></zustaendigkeit></zustaendigkeitTransferObjekt>`,
    );
  const keys = (await read(lone('053150000000') + lone('053140000000') + lone('053150000000'))).map(
    (item) => 'key' in item && item.key,
  );
  expect(keys[0]).toBe(keys[2]);
  expect(new Set(keys).size).toBe(2);
});
