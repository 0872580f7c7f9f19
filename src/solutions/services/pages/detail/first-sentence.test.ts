import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf } from './first-sentence.ts';

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

describe('the beginning of a text', () => {
  it('is its first paragraph, or the sentences of it that fit', () => {
    expect(beginningOf([])).toEqual({ lead: '', hasMore: false });
    expect(beginningOf([paragraph('Kurz.')])).toEqual({ lead: 'Kurz.', hasMore: false });
    expect(beginningOf([{ type: 'list', items: ['a'] }])).toEqual({ lead: '', hasMore: true });
    const long = `Ein Satz nach § 1. Absatz 2 mit z. B. Abkürzungen. ${'Noch ein Satz. '.repeat(30)}`;
    const { lead, hasMore } = beginningOf([paragraph(long)]);
    expect([lead.startsWith('Ein Satz nach § 1. Absatz 2'), lead.endsWith('Satz.'), hasMore]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('never is longer than what is read at a glance, nor says what the text does not', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 600 }), (text) => {
        const { lead } = beginningOf([paragraph(text)]);
        expect(lead.length).toBeLessThanOrEqual(282);
        expect(text).toContain(lead.replace(/ …$/, ''));
      }),
    );
  });
});
