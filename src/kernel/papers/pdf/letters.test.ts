import Document from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { hasLetter, registerFonts } from '../../pdf/fonts.ts';
import { inLetters } from './letters.ts';

const doc = new Document({
  ...{ size: 'A4', layout: 'portrait', margin: 50, pdfVersion: '1.7', font: null, tagged: true, lang: 'de' },
  ...{ displayTitle: true, autoFirstPage: false, bufferPages: true },
  info: { Title: '', Subject: '', Author: '', Creator: '', CreationDate: new Date(0) },
});
registerFonts(doc);
const has = hasLetter(doc);

describe('letters on paper', () => {
  it.each([
    ['German', 'ÄÖÜäöüßẞ „Straße“ ‚so‘ – 12 € § 5'],
    [
      'of the neighbours',
      'Dvořák Łukasz Șerban Tōkyō Ğüler Işık Čapek Ðorđe Ñandú Ørsted Æ Þór Œuvre Ő ű ė ģ',
    ],
    ['of names as DIN 91379 writes them', 'Nguyễn Ạ Ǎ Ḥ ṣ M\u030c'],
    ['Greek and Cyrillic', 'Αθήνα Київ София'],
    ['of figures', '≥ 4 ± 0,5 m² · CO₂ ≤ 10³ − ≠ ≈ ½ × → ‰'],
  ])('are there: %s', (_, text) => {
    expect(inLetters(text, has)).toEqual({ text: text });
  });

  it('are the same in both weights', () => {
    doc.font('bold');
    for (const letter of 'ẞřłșĄπж≥₂')
      expect(doc._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true);
  });

  it('that differ in width only are drawn as the one that is there', () => {
    expect(inLetters('1\u202f000\u2009km, E\u2011Mail', has)).toEqual({ text: '1\u00a0000 km, E-Mail' });
    expect(inLetters('rechts\u200f um', has)).toEqual({ text: 'rechts um' });
  });

  it('that are not there are drawn as one sign each, and told as they are', () => {
    expect(inLetters('東京 👨‍👩‍👧 ✓', has)).toEqual({ text: '?? ? ?', actual: '東京 👨‍👩‍👧 ✓' });
  });
});
