import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask, AskCall } from '../../kernel/sources/ask/ask.ts';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { createCalls } from './calls.ts';
import { chooseHit, hitsOf, textHitsOf } from './hits-of.ts';
import { onlineOf, onlinePageOf } from './online-of.ts';
import { keysIn, serviceOf } from './service-of.ts';
import { pvogSettings } from './settings.ts';
import { detail, hitPage, module, onlinePage, unit, unitDetail } from './testing/shapes.ts';
import { dayAt, instantAt, isValidOn } from './times.ts';
import { titlesOf, unitDetailOf } from './unit-of.ts';

const KOELN = ['053150000000', '050000000000', '000000000000'];
const LEIKA = '99050012104000';

/** Answers in turn, and what was asked; the last one stays. */
function answering(...bodies: unknown[]): { ask: Ask; calls: AskCall[] } {
  const calls: AskCall[] = [];
  return {
    calls,
    ask: async (call) => {
      const body = bodies[Math.min(calls.length, bodies.length - 1)];
      calls.push(call);
      return { status: 200, body, language: null, bytes: 1 };
    },
  };
}
const callsOf = (ask: Ask, own: { language?: string; clientId?: string } = {}) =>
  createCalls(ask, { language: own.language ?? 'de', clientId: own.clientId ?? null });

describe('the calls', () => {
  it('send service, place and day, the language, and an id of ours only where there is one', async () => {
    const { ask, calls } = answering(hitPage([]));
    await callsOf(ask).byKey({ leika: LEIKA, ars: '053150000000', day: '2026-11-24' });
    await callsOf(ask, { language: 'en', clientId: 'abc' }).byKey({
      ...{ leika: LEIKA, ars: '053150000000', day: '2026-11-24' },
    });
    expect(calls[0]).toEqual({
      path: 'v3/servicedescriptions/leikaid',
      query: { leikaIds: LEIKA, ars: '053150000000', validDate: '2026-11-24' },
      headers: { 'accept-language': 'de' },
      statuses: [],
    });
    expect(calls[1]?.headers).toEqual({ 'accept-language': 'en', 'pvog-sud-api-client-id': 'abc' });
    expect(() => pvogSettings.parse({ clientId: 'a\r\nx-evil: 1' })).toThrow();
  });

  it('never ask the text search for fewer than five', async () => {
    const { ask, calls } = answering({ serviceDescriptions: hitPage([]) });
    await callsOf(ask).byText({ words: 'Hund', ars: '053150000000', size: 1 });
    await callsOf(ask).byText({ words: 'Hund', ars: '053150000000', size: 20 });
    expect(calls.map(({ query }) => query.size)).toEqual(['5', '20']);
  });

  it('read all pages of online services, each once, and do not go round for ever', async () => {
    const pages = [
      onlinePage(['L1.OD.1', 'L1.OD.2'], { total: 3, next: 'a' }),
      onlinePage(['L1.OD.2', 'L2.OD.1'], { total: 3, next: 'b' }),
      onlinePage([], { total: 3 }),
    ];
    const { ask, calls } = answering(...pages);
    const { services, total } = await callsOf(ask).onlineAt('053150000000');
    expect(services.map(({ id }) => id)).toEqual(['L1.OD.1', 'L1.OD.2', 'L2.OD.1']);
    expect(total).toBe(3);
    expect(calls.map(({ query }) => query.nextPageToken)).toEqual([undefined, 'a', 'b']);
    const round = answering(onlinePage(['L1.OD.1'], { total: 9, next: 'same' }));
    await callsOf(round.ask).onlineAt('053150000000');
    expect(round.calls).toHaveLength(2);
    let page = 0;
    const endless: Ask = async () => ({
      ...{ status: 200, language: null, bytes: 1 },
      body: onlinePage([`L1.OD.${page++}`], { total: 1e6, next: `t${page}` }),
    });
    expect((await callsOf(endless).onlineAt('053150000000')).services).toHaveLength(20);
  });
});

describe('the hit that counts', () => {
  const choose = (hits: Record<string, unknown>[], day = '2026-11-24') =>
    chooseHit(hitsOf(hitPage(hits), 'x'), { leika: LEIKA, areas: KOELN, day })?.id;

  it('is that of the nearest unit above the place', () => {
    const [federal, land, town] = [
      { id: 'B1.LB.1', ars: ['000000000000'] },
      { id: 'L1.LB.1', ars: ['050000000000'] },
      { id: 'L1.LB.2', ars: ['053150000000'] },
    ];
    expect(choose([federal, land, town])).toBe('L1.LB.2');
    expect(choose([federal, land])).toBe('L1.LB.1');
    expect(choose([land, { ...land, id: 'L1.LB.9' }])).toBe('L1.LB.1');
    expect(choose([{ id: 'L1.LB.3' }])).toBe('L1.LB.3');
  });

  it('is none of another Land, of another service or of another time', () => {
    expect(choose([{ id: 'L9.LB.1', ars: ['090000000000'] }])).toBeUndefined();
    expect(choose([{ id: 'L1.LB.1', leikakeys: ['99050012070000'] }])).toBeUndefined();
    const old = { id: 'L1.LB.1', validityPeriods: [{ validFrom: '2020-01-01', validTo: '2025-12-31' }] };
    expect(choose([old])).toBeUndefined();
    expect(choose([old, { id: 'L1.LB.2', validityPeriods: [{ validFrom: '2026-01-01' }] }])).toBe('L1.LB.2');
  });

  it('is found where one cell holds several keys', () => {
    expect(choose([{ id: 'L1.LB.1', leikakeys: ['99107023037000, 99050012104000;x'] }])).toBe('L1.LB.1');
    expect(keysIn('99050012104000,9905001210400,  99107023037000')).toEqual([
      '99050012104000',
      '99107023037000',
    ]);
  });
});

describe('the detail of a service', () => {
  it('is read whole: texts without markup, entities and invisible characters', () => {
    const service = serviceOf(
      detail({ name: 'Gewerbe\u200b &amp; mehr <b>anmelden</b>' }),
      'detail',
      'de-de',
    );
    expect(service.name).toBe('Gewerbe & mehr anmelden');
    expect(service.language).toBe('de-de');
    expect(service.modules.find(({ code }) => code === '06')?.text).toEqual([
      { type: 'paragraph', text: 'Synthetischer Text über eine Leistung.' },
    ]);
    expect(JSON.stringify(service)).not.toMatch(/script|alert|\u200b|&nbsp/);
    expect(service.situations).toEqual([{ code: '2010100', name: 'Anmeldepflichten' }]);
    expect(service.page).toEqual({ text: 'Synthetisches Portal', href: 'https://portal.example/1' });
  });

  it('keeps the whole id with its prefix, leaves out placeholders, silence and addresses that are none', () => {
    const service = serviceOf(
      detail({
        id: 'S100002.LB.1',
        ars: ['05315000', '053150000000', 'Köln'],
        details: [
          { ...module('08', 'x'), placeholder: true },
          module('09', 'Keine Angabe'),
          { ...module('07', ''), links: [{ title: 'böse', uri: 'javascript:alert(1)' }] },
        ],
        sourcePortals: [{ title: 'x', uri: 'http://user:pw@portal.example/' }],
      }),
      'detail',
      null,
    );
    expect(service).toMatchObject({ id: 'S100002.LB.1', areas: ['053150000000'], modules: [], page: null });
  });

  it.each([
    [null, /no object at its top/],
    [[], /no object at its top/],
    [{ id: 'x', name: 'y' }, /no list "details"/],
    [{ name: 'y', details: [] }, /no text "id"/],
    [{ id: 'x', name: ' \u200b ', details: [] }, /no text "name"/],
    [{ id: 'x', name: 'y', details: [{ text: 'z' }] }, /no "code"/],
    [{ id: 'x', name: 'y', details: ['z'] }, /no object at its top/],
  ])('of another version is refused with what it lacks: %j', (body, reason) => {
    expect(() => serviceOf(body, 'detail', null)).toThrow(reason);
    expect(() => serviceOf(body, 'detail', null)).toThrow(expect.objectContaining({ code: 'other-schema' }));
  });
});

describe('units', () => {
  it('have a role as object or as word, and stand once in each role', () => {
    const two = { ...unit('L1.OE.1', 'Amt'), role: 'Zuständige Stelle' };
    expect(
      titlesOf([unit('L1.OE.1', 'Amt'), unit('L1.OE.1', 'Amt'), two, { id: 'L2.OE.1', title: 'B' }], 'x'),
    ).toMatchObject([
      { id: 'L1.OE.1', role: { code: '01', name: 'Zuständige Stelle' } },
      { id: 'L1.OE.1', role: { code: null, name: 'Zuständige Stelle' } },
      { id: 'L2.OE.1', role: { code: null, name: null } },
    ]);
    expect(() => titlesOf({ content: [] }, 'x')).toThrow(/no list at its top/);
  });

  it('show the house before the post box, and what is there of an address', () => {
    const whole = unitDetailOf(unitDetail(), 'x');
    expect(whole.addresses.map(({ kind }) => kind)).toEqual(['Hausanschrift', 'Postanschrift']);
    expect(whole).toMatchObject({ phone: '+49 000 1', fax: '+49 000 2', email: 'amt@example.org' });
    const bare = unitDetailOf({ location: { addresses: [{ city: 'Musterstadt' }, {}, 'x', null] } }, 'x');
    expect(bare).toMatchObject({
      addresses: [{ town: 'Musterstadt', street: null, point: null }],
      phone: null,
    });
    expect(unitDetailOf({ location: 7, internetAddresses: [{ uri: 'javascript:1' }] }, 'x').url).toBeNull();
  });
});

describe('days and times', () => {
  it('are read in all forms that are known, and are nothing where they are none', () => {
    expect(instantAt({ t: '2026-11-01T08:30:00+01:00' }, 't')).toBe('2026-11-01T07:30:00Z');
    expect(instantAt({ t: '2026-11-01T08:30:00' }, 't')).toBe('2026-11-01T07:30:00Z');
    expect(instantAt({ t: 1_793_518_200_000 }, 't')).toBe('2026-11-01T07:30:00Z');
    expect(instantAt({ t: 'gestern' }, 't')).toBeNull();
    expect(dayAt({ t: '2026-02-30' }, 't')).toBeNull();
    expect(dayAt({ t: '2999-12-31T00:00:00Z' }, 't')).toBe('2999-12-31');
  });

  it('count on both ends, and always where nothing is said', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [from, on, until] = [a, b, c].map((one) => one.toISOString().slice(0, 10));
        if (from === undefined || on === undefined || until === undefined) throw new Error('no day');
        expect(isValidOn([{ from, until }], on)).toBe(from <= on && on <= until);
        expect(isValidOn([{ from, until: null }], from)).toBe(true);
        expect(isValidOn([], on)).toBe(true);
      }),
    );
  });
});

describe('any JSON at all', () => {
  const readers: Record<string, (body: unknown) => unknown> = {
    hits: (body) => hitsOf(body, 'x'),
    textHits: (body) => textHitsOf(body, 'x'),
    service: (body) => serviceOf(body, 'x', null),
    titles: (body) => titlesOf(body, 'x'),
    unit: (body) => unitDetailOf(body, 'x'),
    online: (body) => onlineOf(body, 'x', 'L1.OD.1'),
    onlinePage: (body) => onlinePageOf(body, 'x'),
  };
  const names = [
    'content',
    'details',
    'id',
    'name',
    'title',
    'role',
    'location',
    'addresses',
    'links',
    'uri',
    'ars',
  ];
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, 1e300, '', '__proto__', '<script>', '2026-11-24'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(...names, 'onlineservices', 'serviceDescriptions', '__proto__', 'code'),
        tie('value'),
      ),
    ),
  })).value;

  it.each(Object.entries(readers))(
    'is read as %s or refused as another version, never anything else',
    (_name, read) => {
      fc.assert(
        fc.property(json, (body) => {
          try {
            read(body);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableFeed);
          }
        }),
        { numRuns: 2_000 },
      );
    },
  );
});
