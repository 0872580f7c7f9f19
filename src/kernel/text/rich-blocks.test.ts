import { expect, it } from 'vitest';
import { richBlocks } from './rich-blocks.ts';
import { richTextOf } from './rich-text.ts';

it('text of others becomes blocks that name its language, links that follow each other one list', () => {
  const text = richTextOf(
    '<h3>Kosten</h3><p>Frei.</p><ul><li>a</li></ul><p><a href="https://x.example">x</a> <a href="https://y.example">y</a></p>',
  );
  expect(richBlocks(text, 'de')).toEqual([
    { type: 'heading', text: 'Kosten', lang: 'de' },
    { type: 'text', text: 'Frei.', lang: 'de' },
    { type: 'list', items: [{ text: 'a', lang: 'de' }] },
    { type: 'text', text: 'x y', lang: 'de' },
    {
      type: 'list',
      items: [
        { text: 'x', href: 'https://x.example', lang: 'de' },
        { text: 'y', href: 'https://y.example', lang: 'de' },
      ],
    },
  ]);
});
