import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf, richTextOf } from './rich-text.ts';

describe('text of others', () => {
  it('keeps paragraphs, headings, lists and links of HTML', () => {
    expect(
      richTextOf(
        '<h2>Kosten</h2><p>Das&nbsp;kostet <b>5 &euro;</b>.</p><ul><li>bar</li><li>Karte</li></ul><a href="https://example.org">mehr</a>',
      ),
    ).toEqual([
      { type: 'heading', text: 'Kosten' },
      { type: 'paragraph', text: 'Das kostet 5 €.' },
      { type: 'list', items: ['bar', 'Karte'] },
      { type: 'paragraph', text: 'mehr' },
      { type: 'link', text: 'mehr', href: 'https://example.org' },
    ]);
  });

  it('lets no script, style or address of one through', () => {
    const rich = richTextOf(
      'a<script>alert(1)</script><style>x{}</style><a href="javascript:alert(1)">b</a><img src=x onerror=alert(1)>',
    );
    expect(rich).toEqual([{ type: 'paragraph', text: 'ab' }]);
  });

  it('reads plain text with line breaks as paragraphs and keeps its signs', () => {
    expect(richTextOf('Eintritt < 5 Euro\n\nab 18 & älter')).toEqual([
      { type: 'paragraph', text: 'Eintritt < 5 Euro' },
      { type: 'paragraph', text: 'ab 18 & älter' },
    ]);
  });

  it('keeps a link behind its words, also in a list that stands within a heading', () => {
    expect(richTextOf('<h2><ul><li><a href="https://example.org">mehr</a><li></h2>Ende')).toEqual([
      { type: 'list', items: ['mehr'] },
      { type: 'link', text: 'mehr', href: 'https://example.org' },
      { type: 'paragraph', text: 'Ende' },
    ]);
  });

  it('drops zero-width signs', () => {
    expect(plainTextOf('<p>Wohn\u200bsitz</p>')).toBe('Wohnsitz');
  });

  it('never leaves a tag behind, whatever comes', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '<script>',
      '</script>',
      '<p>',
      '<li>',
      '</ul>',
      'x',
      '&lt;',
      '<a href="javascript:1">',
      '"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const html = `<p>${parts.join('')}`;
        for (const block of richTextOf(html))
          expect(block.type === 'link' ? block.href : '').not.toMatch(/script:/i);
      }),
    );
  });
});
