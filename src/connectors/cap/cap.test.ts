/** All messages are invented; the form is that of the published standard. */
import { describe, expect, it, test } from 'vitest';
import { cap } from './cap.ts';
import { target } from './fuzz-target.ts';

async function read(text: string | Uint8Array, step = 65_536) {
  const all = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
  }
  const from = Temporal.Instant.from('2026-01-01T00:00Z');
  const items = [];
  for await (const item of cap.read(chunks(), { settings: {}, horizon: { from, until: from } }))
    items.push(item);
  return items;
}
const alert = (inside: string, own: Record<string, string> = {}) => {
  const fields = {
    identifier: '1',
    sender: 's',
    sent: '2026-11-24T09:00:00Z',
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    ...own,
  };
  const tags = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">${tags.join('')}${inside}</alert>`;
};
const info = (inside: string) => `<info><event>Sturm</event>${inside}</info>`;
const [storm, list] = target.seeds.map(({ bytes }) => bytes);

describe('a message', () => {
  it('says what, how bad, from when to when, where, and in which languages', async () => {
    expect(await read(storm ?? '')).toEqual([
      {
        ...{ kind: 'value', key: 'warn@wetter.example,synthetic.1', where: 'line 2' },
        value: {
          ...{ identifier: 'synthetic.1', sender: 'warn@wetter.example', sent: '2026-11-24T09:00:00Z' },
          ...{ type: 'alert', references: [], severity: 'severe', urgency: 'immediate', certainty: 'likely' },
          ...{
            issuer: 'Beispielwetterdienst',
            onset: '2026-11-24T11:00:00Z',
            expires: '2026-11-24T22:00:00Z',
          },
          texts: {
            de: {
              event: 'STURMBÖEN',
              headline: 'Amtliche WARNUNG vor STURMBÖEN',
              description: 'Böen bis 85 km/h.',
              instruction: 'Bleiben Sie im Haus.',
            },
            en: { event: 'GALE', headline: 'Official WARNING of GALES', description: '', instruction: '' },
          },
          areas: [
            {
              name: 'Kreis Steinburg',
              codes: [{ list: 'WARNCELLID', code: '101061000' }],
              polygons: [],
              circles: [],
            },
            {
              name: 'Rhein',
              codes: [],
              polygons: [
                [
                  [6.9, 50.9],
                  [6.9, 51],
                  [7, 51],
                  [6.9, 50.9],
                ],
              ],
              circles: [{ centre: [6.96, 50.94], radius: 2.5 }],
            },
          ],
          web: 'https://wetter.example/',
        },
      },
    ]);
  });

  it('of a list may replace another or end it', async () => {
    expect(await read(list ?? '')).toMatchObject([
      {
        key: 's,b',
        value: {
          type: 'update',
          references: [{ sender: 's', identifier: 'a' }],
          texts: { de: { headline: 'Frost' } },
        },
      },
      {
        key: 's,c',
        value: { type: 'cancel', references: [{ sender: 's', identifier: 'b' }], texts: {}, areas: [] },
      },
    ]);
  });

  it('may stand in the entries of a feed; entries that only lead elsewhere are counted', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content>${alert(info(''))}</content></entry>
      <entry><id>2</id><link href="https://wetter.example/2.xml"/></entry></feed>`;
    expect(await read(feed)).toMatchObject([
      { kind: 'value', key: 's,1' },
      { kind: 'note', code: 'only-links', reason: expect.stringContaining('1 entries') },
    ]);
  });

  it('with two blocks in one language warns of two things, each with its translation', async () => {
    const block = (language: string, event: string) =>
      `<info><language>${language}</language><event>${event}</event></info>`;
    const items = await read(
      alert(block('de', 'Sturm') + block('de', 'Regen') + block('en', 'Gale') + block('en', 'Rain')),
    );
    expect(items).toMatchObject([
      { key: 's,1', value: { texts: { de: { event: 'Sturm' }, en: { event: 'Gale' } } } },
      { key: 's,1#2', value: { texts: { de: { event: 'Regen' }, en: { event: 'Rain' } } } },
    ]);
  });

  it('names what it refers to with the oldest first, each once', async () => {
    const references = 's,c,2026-11-24T08:00:00Z s,a,2026-11-24T06:00:00Z s,a,2026-11-24T06:00:00Z';
    expect(await read(alert(info(''), { msgType: 'Update', references }))).toMatchObject([
      { value: { references: [{ identifier: 'a' }, { identifier: 'c' }] } },
    ]);
  });

  test.each([
    [{ status: 'Exercise' }, 'not-actual'],
    [{ status: 'Test' }, 'not-actual'],
    [{ scope: 'Restricted' }, 'not-public'],
    [{ msgType: 'Ack' }, 'no-warning'],
  ])('that is none for people is left out with a note: %j', async (own, code) => {
    expect(await read(alert(info(''), own))).toMatchObject([{ kind: 'note', code }]);
  });

  test.each([
    [alert(info(''), { identifier: ' ' }), 'no-identifier', null],
    [alert(info(''), { sent: '2026-11-24T09:00:00' }), 'bad-time', 's,1'],
    [alert(''), 'no-info', 's,1'],
    [alert('<info><description>x</description></info>'), 'no-text', 's,1'],
  ])('that is broken is told: %#', async (text, code, key) => {
    expect(await read(text)).toMatchObject([{ kind: 'fault', code, key }]);
  });

  it('keeps what is sound where a time or a shape is not', async () => {
    const area =
      '<area><areaDesc>x</areaDesc><polygon>1,2 3</polygon><circle>50,7</circle><circle>50,7 99999</circle></area>';
    expect(await read(alert(info(`<expires>morgen</expires>${area}`)))).toMatchObject([
      {
        kind: 'value',
        value: { expires: null, areas: [{ polygons: [], circles: [] }] },
        notes: [{ code: 'bad-time' }, { code: 'bad-shape' }],
      },
    ]);
  });
});

it('reads positions with either coordinate first, as Germany allows to tell', async () => {
  const shape = (text: string) =>
    alert(info(`<area><areaDesc>x</areaDesc><polygon>${text}</polygon></area>`));
  const [a, b] = [
    await read(shape('50.9,6.9 51,6.9 51,7 50.9,6.9')),
    await read(shape('6.9,50.9 6.9,51 7,51 6.9,50.9')),
  ];
  expect(a).toEqual(b);
});

it('says the same in whatever pieces it comes', async () => {
  const whole = await read(storm ?? '');
  for (const step of [1, 3, 64]) expect(await read(storm ?? '', step)).toEqual(whole);
});
