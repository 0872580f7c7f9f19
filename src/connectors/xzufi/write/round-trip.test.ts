import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { richTextOf } from '../../../kernel/text/rich-text.ts';
import type { XzufiObject } from '../model.ts';
import { WRITTEN_VERSIONS } from '../namespace.ts';
import {
  loneCompetence,
  onlineService,
  richText,
  service,
  unit,
  xzufiObject,
} from '../testing/arbitraries.ts';
import { messageOf, readMessage } from '../testing/read-message.ts';
import { asHtml } from './as-html.ts';

const KINDS: readonly [string, fc.Arbitrary<XzufiObject>][] = [
  ['service', service],
  ['unit', unit],
  ['online service', onlineService],
  ['competence', loneCompetence],
];

async function reads(objects: readonly XzufiObject[], version: (typeof WRITTEN_VERSIONS)[number]) {
  const items = await readMessage(await messageOf(objects, { version }));
  return items.map((item) => (item.kind === 'value' ? item.value : item));
}

describe.each(WRITTEN_VERSIONS)('in XZuFi %s', (version) => {
  it.each(KINDS)('every %s that is written is read as it was', async (_kind, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (object) => {
        expect(await reads([object], version)).toEqual([object]);
      }),
      { numRuns: 300 },
    );
  });
});

it('many objects of all kinds keep their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(xzufiObject, { maxLength: 12 }), async (objects) => {
      expect(await reads(objects, '2.3')).toEqual(objects);
    }),
    { numRuns: 60 },
  );
});

test('what is written twice is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(xzufiObject, { maxLength: 4 }), async (objects) => {
      expect(await messageOf(objects)).toBe(await messageOf(objects));
    }),
    { numRuns: 30 },
  );
});

describe('text as HTML', () => {
  it('is read back as the same blocks', () => {
    fc.assert(
      fc.property(richText, (blocks) => {
        expect(richTextOf(asHtml(blocks))).toEqual(blocks);
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses no link, also where its words stand nowhere', () => {
    const blocks = [
      { type: 'paragraph', text: 'Siehe dort.' },
      { type: 'link', text: 'Formular', href: 'https://a.example/' },
    ] as const;
    expect(richTextOf(asHtml(blocks))).toEqual([
      { type: 'paragraph', text: 'Siehe dort.' },
      { type: 'paragraph', text: 'Formular' },
      { type: 'link', text: 'Formular', href: 'https://a.example/' },
    ]);
  });
});
