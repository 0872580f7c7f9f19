import { describe, expect, it } from 'vitest';
import { evidenceUrl, wordsOf } from './idea.ts';

describe('the words of an idea', () => {
  const idea = {
    ...{ title: 'Lärm messen', text: 'Lärm.', lang: 'de', provenanceNote: 'Notiz' },
    words: { en: { title: 'Noise monitoring', text: 'Noise.', note: 'Note' } },
  };

  it('are those of the wanted language, with their own language beside them', () => {
    expect(wordsOf(idea, 'en')).toEqual({
      title: 'Noise monitoring',
      text: 'Noise.',
      note: 'Note',
      lang: 'en',
    });
    expect(wordsOf(idea, 'de')).toMatchObject({ title: 'Lärm messen', lang: 'de' });
    expect(wordsOf(idea, 'de-simple')).toMatchObject({ title: 'Lärm messen', lang: 'de' });
  });

  it('stay as they were written where nobody translated them', () => {
    expect(wordsOf({ ...idea, words: {} }, 'en')).toMatchObject({
      title: 'Lärm messen',
      note: 'Notiz',
      lang: 'de',
    });
    expect(wordsOf({ ...idea, lang: 'en', words: {} }, 'de')).toMatchObject({ lang: 'en' });
  });
});

describe('an address as evidence', () => {
  it('is written as the web writes it', () => {
    expect(evidenceUrl(' HTTPS://Studie.Example/a b?x=1#y ')).toBe('https://studie.example/a%20b?x=1#y');
  });

  it('is none without https, with a password, or without a name of the web', () => {
    for (const typed of [
      'javascript:alert(1)',
      'http://a.example',
      'https://a:b@c.example',
      'https://x',
      'a.example',
    ])
      expect(evidenceUrl(typed), typed).toBeNull();
  });
});
