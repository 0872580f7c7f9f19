import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import type { Source } from '../../kernel/sources/source.ts';
import { noticeOfRow } from './from-row.ts';
import { noticeSchema } from './model.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

const good = { title: 'Rohrbruch', from: '25.11.2026 08:00', until: '25.11.2026 18:00' };

function read(fields: Record<string, string>, point: { lon: number; lat: number } | null = null) {
  // A mapping asks a source for its owner alone.
  const source = { ownerArs: '053150000000' } as Source;
  return noticeOfRow(
    { key: 'a', where: 'line 2', value: { fields, point } },
    { source, places: house.places },
  );
}

describe('a row of a feed', () => {
  it('becomes a notice that lies with the owner of the source', () => {
    const mapped = read({
      ...good,
      kind: 'Wasser',
      text: '<p>Kein <b>Wasser</b>.</p><script>x</script>',
      area: ' Deutz ',
    });
    expect(mapped).toMatchObject({
      ars: '053150000000',
      record: {
        kind: 'water',
        title: 'Rohrbruch',
        text: [{ type: 'paragraph', text: 'Kein Wasser.' }],
        area: 'Deutz',
        from: '2026-11-25T07:00:00Z',
        until: '2026-11-25T17:00:00Z',
        url: null,
      },
      notes: [],
    });
    expect('record' in mapped && noticeSchema.parse(mapped.record)).toBeTruthy();
  });

  it('lies where its point is, and is refused if that is nowhere', () => {
    expect(read(good, { lon: 7.1, lat: 50.73 })).toMatchObject({ ars: '053140000000' });
    expect(read(good, { lon: 50.73, lat: 7.1 })).toMatchObject({ fault: { code: 'swapped-coordinates' } });
  });

  it.each([
    ['no-title', { ...good, title: ' \u200b' }],
    ['bad-time', { ...good, from: 'bald' }],
    ['bad-time', { ...good, until: 'irgendwann' }],
    ['bad-time', { title: 'x' }],
    ['ends-before-it-begins', { ...good, until: '25.11.2026 08:00' }],
  ])('is refused with %s', (code, fields) => {
    expect(read(fields)).toMatchObject({ fault: { code } });
  });

  it('is kept without what cannot be used, and the report says so', () => {
    const mapped = read({ ...good, kind: 'Kuriosum', url: 'javascript:alert(1)' });
    expect(mapped).toMatchObject({
      record: { kind: 'other', url: null },
      notes: [{ code: 'unknown-kind' }, { code: 'bad-url' }],
    });
  });

  it.each([
    ['Stromausfall', 'power'],
    ['Baustelle', 'traffic'],
    ['Hochwasser', 'weather'],
    ['Bürgerbüro geschlossen', 'office'],
    ['traffic', 'traffic'],
  ])('names its kind in its own words: %s is %s', (kind, expected) => {
    expect(read({ ...good, kind })).toMatchObject({ record: { kind: expected } });
  });
});
