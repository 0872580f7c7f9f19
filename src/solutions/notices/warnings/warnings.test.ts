/** All messages are invented; the form is that of the published standard. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import { importFile, sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import type { Warning } from '../../../kernel/sources/warning.ts';
import { testClock } from '../../../kernel/test-clock.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { solution } from '../solution.ts';
import { warningOfMessage } from './of-message.ts';

const FEDERATION = '000000000000';
const KOELN = '053150000000';
const RHEINBACH = '053820048048';
const RHEIN_SIEG = '053820000000';
const NOW = '2026-11-24T10:00:00Z';

let ground: TestPlaces;
let source: string | undefined;
beforeAll(async () => {
  ground = await openTestPlaces();
  const folder = new URL('../migrations/', import.meta.url);
  await migrate({ ownerUrl: ground.ownerUrl, folders: [{ id: 'notices', folder }] });
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(ground.db);
  await sql`delete from notices.warning`.execute(ground.db);
  source = undefined;
});
afterAll(() => ground.close());

interface Own {
  id?: string;
  type?: string;
  references?: string;
  severity?: string;
  codes?: string[];
  polygon?: string;
  expires?: string;
  onset?: string;
  english?: boolean;
}
const message = ({
  id = 'a',
  type = 'Alert',
  references = '',
  severity = 'Severe',
  codes = ['105382000'],
  ...own
}: Own = {}) => {
  const area = `<area><areaDesc>Rhein-Sieg-Kreis</areaDesc>${codes.map((code) => `<geocode><valueName>WARNCELLID</valueName><value>${code}</value></geocode>`).join('')}${own.polygon === undefined ? '' : `<polygon>${own.polygon}</polygon>`}</area>`;
  const info = (
    language: string,
    headline: string,
  ) => `<info><language>${language}</language><event>Sturm</event><urgency>Immediate</urgency>
    <severity>${severity}</severity><certainty>Likely</certainty><onset>${own.onset ?? '2026-11-24T09:00:00Z'}</onset>
    <expires>${own.expires ?? '2026-11-24T18:00:00Z'}</expires><senderName>Beispielwetterdienst</senderName>
    <headline>${headline} ${id}</headline><description>Böen &lt;b&gt;bis&lt;/b&gt; 85 km/h.</description>
    <instruction>Bleiben Sie im Haus.</instruction>${area}</info>`;
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${id}</identifier><sender>w</sender>
    <sent>2026-11-24T08:00:00Z</sent><status>Actual</status><msgType>${type}</msgType><scope>Public</scope>
    <references>${references}</references>${info('de', 'WARNUNG vor STURM')}${own.english ? info('en', 'WARNING of GALE') : ''}</alert>`;
};

async function read(...messages: string[]) {
  const done = await importFile({
    ...{
      db: ground.db,
      places: ground.places,
      solution,
      intake: 'warnings',
      connector: 'cap',
      ownerArs: FEDERATION,
    },
    ...{ file: Buffer.from(`<list>${messages.join('')}</list>`), now: Temporal.Instant.from(NOW) },
    ...{ name: 'Beispieldienst', ...(source !== undefined && { source }) },
  });
  source = done.source;
  return done.result;
}
const kernelAt = async (now: string) =>
  testKernel(ground, { clock: testClock(now), sources: await sourcesOf(ground.db) });
function ask(ars: string, language: 'de' | 'en' = 'de') {
  const place = ground.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return { place, language };
}
const cardsAt = async (ars: string, now = NOW, language: 'de' | 'en' = 'de') =>
  solution.cards(ask(ars, language), await kernelAt(now));

describe('an official warning', () => {
  it('for a county counts in all its municipalities, above everything, and nowhere else', async () => {
    await read(message());
    expect(await cardsAt(RHEINBACH)).toMatchObject([
      {
        id: 'warning',
        title: 'Amtliche Warnung: WARNUNG vor STURM a',
        sentence: 'Große Gefahr, bis 24. November, 19:00 Uhr. Beispielwetterdienst.',
        priority: 99,
        validUntil: '2026-11-24T18:00:00Z',
        source: { name: 'Beispieldienst' },
      },
    ]);
    expect(await cardsAt(RHEIN_SIEG)).toHaveLength(1);
    expect(await cardsAt(KOELN)).toEqual([]);
    const { rows } = await sql`select ars, areas from notices.warning`.execute(ground.db);
    expect(rows).toEqual([{ ars: RHEIN_SIEG, areas: [RHEIN_SIEG] }]);
  });

  it('is gone when it ends, and says so on its page', async () => {
    await read(message());
    const [card] = await cardsAt(RHEINBACH);
    expect(await cardsAt(RHEINBACH, '2026-11-24T18:00:00Z')).toEqual([]);
    const rest = card?.page.replace('hinweise/', '') ?? '';
    const page = await solution.page(rest, ask(RHEINBACH), await kernelAt('2026-11-24T18:00:00Z'));
    expect(page?.blocks[0]).toMatchObject({ text: 'Diese Warnung gilt nicht mehr.' });
    expect(await solution.page(rest, ask(KOELN), await kernelAt(NOW))).toBeNull();
  });

  it('is replaced by its update and ended by its cancel, whatever order they come in', async () => {
    const update = message({
      id: 'b',
      type: 'Update',
      references: 'w,a,2026-11-24T08:00:00Z',
      severity: 'Extreme',
    });
    await read(update, message());
    expect(await cardsAt(RHEINBACH)).toMatchObject([
      { title: 'Amtliche Warnung: WARNUNG vor STURM b', priority: 100 },
    ]);
    await read(
      message({ id: 'c', type: 'Cancel', references: 'w,a,2026-11-24T08:00:00Z w,b,2026-11-24T08:30:00Z' }),
      update,
      message(),
    );
    expect(await cardsAt(RHEINBACH)).toEqual([]);
  });

  it('cannot be taken back by another source', async () => {
    await read(message());
    source = undefined;
    const cancel = message({ id: 'x', type: 'Cancel', references: 'w,a,2026-11-24T08:00:00Z' });
    await importFile({
      ...{
        db: ground.db,
        places: ground.places,
        solution,
        intake: 'warnings',
        connector: 'cap',
        ownerArs: KOELN,
      },
      ...{ file: Buffer.from(`<list>${cancel}</list>`), now: Temporal.Instant.from(NOW), name: 'Andere' },
    });
    expect(await cardsAt(RHEINBACH)).toHaveLength(1);
  });

  it('goes when the service no longer lists it, also the last of many: a quiet day is held by nobody', async () => {
    await read(...Array.from({ length: 30 }, (_, n) => message({ id: `m${n}` })));
    expect(await cardsAt(RHEINBACH)).toMatchObject([
      { sentence: expect.stringContaining('Dazu 29 weitere Warnungen.') },
    ]);
    expect(await read()).toMatchObject({ outcome: 'imported', report: { removed: 30 } });
    expect(await cardsAt(RHEINBACH)).toEqual([]);
    expect(await read(...Array.from({ length: 30 }, (_, n) => message({ id: `m${n}` })))).toMatchObject({
      outcome: 'imported',
    });
  });

  it('with a polygon alone counts in the municipalities that it touches', async () => {
    await read(message({ codes: [], polygon: '50.935,6.955 50.945,6.955 50.945,6.965 50.935,6.955' }));
    expect(await cardsAt(KOELN)).toHaveLength(1);
    expect(await cardsAt(RHEINBACH)).toEqual([]);
  });

  it('at sea is reported and shown nowhere', async () => {
    const { report } = await read(message({ codes: ['401000006'] }));
    expect(report).toMatchObject({ added: 1, faults: 0, lines: [{ code: 'no-place' }] });
    expect(await cardsAt(KOELN)).toEqual([]);
  });

  it('speaks the wanted language where it has it', async () => {
    await read(message({ english: true }));
    expect(await cardsAt(RHEINBACH, NOW, 'en')).toMatchObject([
      { title: 'Official warning: WARNING of GALE a', quote: { lang: 'en' } },
    ]);
    await read(message());
    expect(await cardsAt(RHEINBACH, NOW, 'en')).toMatchObject([
      { quote: { text: 'WARNUNG vor STURM a', lang: 'de' } },
    ]);
  });

  it('stands in list, page, search, feed and API, always as official and with its source', async () => {
    await read(message());
    const kernel = await kernelAt(NOW);
    const list = JSON.stringify(await solution.page('', ask(RHEINBACH), kernel));
    expect(list).toContain('Amtliche Warnungen');
    expect(list).toContain('Beispielwetterdienst · Große Gefahr');
    expect(await solution.search('warnung', ask(RHEINBACH), kernel)).toMatchObject([
      { title: 'WARNUNG vor STURM a', score: 1 },
    ]);
    expect(await solution.search('böen sturm', ask(RHEINBACH), kernel)).toHaveLength(1);
    expect(await solution.search('warnung', ask(KOELN), kernel)).toEqual([]);
    expect(await solution.feed?.({ ...ask(RHEINBACH), limit: 10 }, kernel)).toMatchObject([
      {
        title: 'Amtliche Warnung: WARNUNG vor STURM a',
        text: 'Böen bis 85 km/h.',
        time: '2026-11-24T08:00:00Z',
      },
    ]);
    const [card] = await cardsAt(RHEINBACH);
    const page = await solution.page(card?.page.replace('hinweise/', '') ?? '', ask(RHEINBACH), kernel);
    expect(JSON.stringify(page?.blocks)).toContain(
      'Amtliche Warnung, herausgegeben von: Beispielwetterdienst',
    );
    expect(JSON.stringify(page?.blocks)).toContain('Was Sie tun sollten');
  });
});

describe('what people are told', () => {
  const value = (own: Partial<Warning> = {}): Warning => ({
    ...{
      identifier: 'b',
      sender: 'w',
      sent: NOW,
      type: 'update',
      references: [{ sender: 'w', identifier: 'a' }],
    },
    ...{
      severity: 'severe',
      urgency: 'immediate',
      certainty: 'likely',
      issuer: null,
      onset: null,
      expires: null,
    },
    texts: { de: { event: 'Sturm', headline: 'Sturm', description: 'Böen.', instruction: '' } },
    areas: [{ name: 'x', codes: [{ list: 'ARS', code: KOELN }], polygons: [], circles: [] }],
    web: null,
    ...own,
  });
  const tellOf = (own?: Partial<Warning>) => {
    const mapped = warningOfMessage({ key: 'k', where: 'w', value: value(own) }, { places: ground.places });
    return 'fault' in mapped ? null : (mapped.tell ?? null);
  };

  it('is loud for severe and extreme danger only, and only where it is', () => {
    expect(tellOf()).toMatchObject({ topic: 'warnings', urgency: 'high', at: [KOELN] });
    expect(tellOf({ severity: 'extreme' })).toMatchObject({ urgency: 'high' });
    for (const severity of ['moderate', 'minor', 'unknown'] as const)
      expect(tellOf({ severity })).toMatchObject({ urgency: 'normal' });
    expect(tellOf({ areas: [] })).toBeNull();
  });

  it('is one thing for a warning, its update and its end, and an end wakes nobody', () => {
    const first = tellOf({ type: 'alert', identifier: 'a', references: [] });
    expect(first).toMatchObject({ tag: 'w,a' });
    expect(tellOf()).toMatchObject({ tag: 'w,a' });
    expect(tellOf({ type: 'cancel' })).toMatchObject({ tag: 'w,a', urgency: 'normal' });
  });
});
