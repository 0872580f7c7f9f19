import { describe, expect, it } from 'vitest';
import { bodyOf, EMPTY_DRAFT, missingIn } from './message-draft.ts';

describe('the draft of a message', () => {
  it('names what is missing, in the order of the form', () => {
    expect(missingIn(EMPTY_DRAFT)).toEqual(['titleDe', 'titleEn', 'textDe', 'textEn', 'until']);
    expect(
      missingIn({ ...EMPTY_DRAFT, titleDe: 'a', titleEn: ' ', textDe: 'b', textEn: 'c', until: 'd' }),
    ).toEqual(['titleEn']);
  });

  it('sends only what belongs to its audience, and no beginning where it is at once', () => {
    const draft = { ...EMPTY_DRAFT, titleDe: ' a ', titleEn: 'b', textDe: 'c', textEn: 'd', until: 'e' };
    const shared = {
      level: 'info',
      until: 'e',
      mails: false,
      title: { de: 'a', en: 'b' },
      text: { de: 'c', en: 'd' },
    };
    expect(bodyOf({ ...draft, land: '050000000000' })).toEqual({ ...shared, audience: 'all' });
    expect(bodyOf({ ...draft, audience: 'land', land: '050000000000', solution: 'x', from: 'f' })).toEqual({
      ...{ ...shared, audience: 'land', land: '050000000000', from: 'f' },
    });
  });
});
