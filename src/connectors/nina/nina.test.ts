/** All messages are invented; their form is that of public descriptions of the service. */
import { describe, expect, it, test } from 'vitest';
import { target } from './fuzz-target.ts';
import { nina } from './nina.ts';

async function read(text: string | Uint8Array, step = 65_536) {
  const all = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < all.length; at += step) yield all.subarray(at, at + step);
  }
  const from = Temporal.Instant.from('2026-01-01T00:00Z');
  const items = [];
  for await (const item of nina.read(chunks(), { settings: {}, horizon: { from, until: from } }))
    items.push(item);
  return items;
}
const [list, single] = target.seeds.map(({ bytes }) => bytes);

describe('messages of the federal service', () => {
  it('become the same warnings as CAP in XML', async () => {
    const items = await read(list ?? '');
    expect(items).toMatchObject([
      {
        kind: 'value',
        key: 'DE-NW-XX-SE030,DE-NW-XX-SE030-20261124-30-001',
        where: '$[0]',
        value: {
          ...{
            type: 'alert',
            severity: 'extreme',
            onset: null,
            expires: null,
            web: 'https://www.leitstelle.example/',
          },
          texts: { de: { headline: 'Großbrand in der Beispielstraße' } },
          areas: [
            {
              codes: [{ list: 'Köln', code: '053150000000' }],
              polygons: [
                [
                  [6.9, 50.9],
                  [7, 50.9],
                  [7, 51],
                  [6.9, 50.9],
                ],
              ],
            },
          ],
        },
      },
      { key: 'lhp,lhp.1', value: { type: 'cancel', references: [{ sender: 'lhp', identifier: 'lhp.0' }] } },
    ]);
  });

  it('may come alone', async () => {
    expect(await read(single ?? '')).toMatchObject([{ kind: 'value', where: '$' }]);
  });

  it('may be none at all: a quiet day is no fault', async () => expect(await read('[]')).toEqual([]));

  it('that are summaries are told apart, and cost nobody else', async () => {
    const summary = { id: 'mow.1', version: 1, severity: 'Minor', i18nTitle: { de: 'x' } };
    const text = JSON.stringify([summary, JSON.parse(Buffer.from(single ?? '').toString())]);
    expect(await read(text)).toMatchObject([
      { kind: 'fault', code: 'no-message', where: '$[0]' },
      { kind: 'value' },
    ]);
  });

  it('with members of another type lose only those', async () => {
    const message = { ...JSON.parse(Buffer.from(single ?? '').toString()), references: 7, scope: null };
    expect(await read(JSON.stringify([message]))).toMatchObject([
      { kind: 'value', value: { references: [] } },
    ]);
  });

  test.each([
    ['', 'empty'],
    ['"x"', 'other-format'],
    ['[{"identifier": "a"', 'cut-off'],
    ['<html>', 'not-json'],
    [`[${'['.repeat(40)}`, 'too-deep'],
  ])('%s is refused: %s', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('say the same in whatever pieces they come', async () => {
    const whole = await read(list ?? '');
    for (const step of [1, 5, 100]) expect(await read(list ?? '', step)).toEqual(whole);
  });
});
