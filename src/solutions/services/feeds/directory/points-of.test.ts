import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type RichBlock, richTextOf } from '../../../../kernel/text/rich-text.ts';
import { pointsOf } from './points-of.ts';

const words = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8})?$/);
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'heading' as const), text: words }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 4 }) }),
  fc.record({ type: fc.constant('link' as const), text: words, href: fc.webUrl() }),
);

it('loses no word of what a text says, whatever it is made of', () =>
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (text) => {
      const points = JSON.stringify(pointsOf(text));
      for (const one of text)
        for (const said of one.type === 'list' ? one.items : [one.text]) expect(points).toContain(said);
    }),
  ));

it('makes each entry of a list a point, with what leads to it beside the first', () =>
  expect(pointsOf(richTextOf('<p>Sie brauchen:</p><ul><li>Ausweis</li><li>Foto</li></ul>'))).toEqual([
    { text: 'Ausweis', about: [{ type: 'paragraph', text: 'Sie brauchen:' }], url: null },
    { text: 'Foto', about: [], url: null },
  ]));

it('makes each paragraph a point where there is no list, and hangs a link on what it stands in', () =>
  expect(pointsOf(richTextOf('<p><a href="https://example.org/g">§ 1 Gesetz</a></p><p>Satzung</p>'))).toEqual(
    [
      { text: '§ 1 Gesetz', about: [], url: 'https://example.org/g' },
      { text: 'Satzung', about: [], url: null },
    ],
  ));
