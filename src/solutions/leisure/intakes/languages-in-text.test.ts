import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../kernel/text/rich-text.ts';
import { descriptionsIn, titlesIn } from './languages-in-text.ts';
import { wordedOf } from './worded.ts';

const told = (text: string) => {
  const found = descriptionsIn(text);
  if (found === null) return null;
  return Object.fromEntries(
    [...found].map(([tag, blocks]) => [tag, blocks.map((one) => ('text' in one ? one.text : one))]),
  );
};

describe('a title', () => {
  it.each<[string, Record<string, string> | null]>([
    ['DE: Konzert / EN: Concert / FR: Concert', { de: 'Konzert', en: 'Concert', fr: 'Concert' }],
    ['[de] Konzert [en] Concert', { de: 'Konzert', en: 'Concert' }],
    ['DE: Konzert | UA: Концерт', { de: 'Konzert', uk: 'Концерт' }],
    ['Konzert / Concert', null],
    ['Konzert EN: Concert', null],
    ['DE: Konzert', null],
    ['De: der lange Weg / en: vogue', null],
    ['AK: Vortrag / VK: Verkauf', null],
    ['DE: / EN: Concert', null],
  ])('like %j is kept apart by language only where it is marked: %j', (text, expected) => {
    const found = titlesIn(text);
    expect(found === null ? null : Object.fromEntries(found)).toEqual(expected);
  });
});

describe('a description', () => {
  it('with a mark before each language is kept apart, over all its paragraphs', () => {
    expect(told('DE: Guten Tag.\nBis bald.\nEN: Good day.\n\nFR: Bonjour.')).toEqual({
      ...{ de: ['Guten Tag.', 'Bis bald.'], en: ['Good day.'], fr: ['Bonjour.'] },
    });
    expect(told('<p>[de] Tag <b>auch</b></p><script>x</script><p>[en] Day</p>')).toEqual({
      ...{ de: ['Tag auch'], en: ['Day'] },
    });
  });

  it.each(['Guten Tag.\nEN: Good day.', 'DE: nur eine Sprache', 'Guten Tag. Good day. Bonjour.', ''])(
    'like %j stays as it is',
    (text) => expect(told(text)).toBeNull(),
  );
});

describe('the texts of a record', () => {
  it('in three languages in one field are German first, the others beside it, and told', () => {
    const { texts, notes } = wordedOf({ title: 'Fest', description: 'EN: Party\nDE: Feier\nFR: Fête' });
    expect(texts).toEqual({
      title: 'Fest',
      description: [{ type: 'paragraph', text: 'Feier' }],
      translations: {
        en: { title: 'Fest', description: [{ type: 'paragraph', text: 'Party' }] },
        fr: { title: 'Fest', description: [{ type: 'paragraph', text: 'Fête' }] },
      },
    });
    expect(notes).toMatchObject([{ code: 'languages-in-text' }]);
  });

  it('that are only in another language are known as that', () => {
    const { texts } = wordedOf({
      title: 'Party',
      description: '<b>Fun</b>',
      language: 'en',
      translations: {},
    });
    expect(texts.translations).toEqual({ en: { title: 'Party', description: texts.description } });
    expect(plainTextOf('<b>Fun</b>')).toBe('Fun');
  });

  it('in one language have no translations and no notes', () => {
    expect(wordedOf({ title: 'Fest', description: null })).toEqual({
      ...{ texts: { title: 'Fest', description: [] }, notes: [] },
    });
  });
});
