import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPathOf } from './own-path.ts';

describe('the path to which a sign-in leads back', () => {
  it.each([
    '/mein-bereich',
    '/mein-bereich#konto-loeschen',
    '/en/053150000000-koeln/suche?q=Hund',
    '/rathaus/053150000000/menschen',
    '/',
  ])('may be %s', (path) => {
    expect(ownPathOf(path)).toBe(path);
  });

  it.each([
    'https://else.example/',
    '//else.example',
    '///else.example',
    '/\\else.example',
    '/\\/else.example',
    '/\nelse.example',
    '/\t/else.example',
    '/.//else.example',
    '/x/..//else.example',
    '/%2e//else.example',
    'javascript:alert(1)',
    'mein-bereich',
    '',
    '/api/account/export',
    '/a/../api/account/export',
    `/${'x'.repeat(301)}`,
    null,
    undefined,
    7,
    ['/mein-bereich'],
  ])('is never %s', (asked) => {
    expect(ownPathOf(asked)).toBe(null);
  });

  it('stays in the house whatever is asked', () => {
    const sign = fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%2f', '%5c', '\n', 'a', 'else.example');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const path = ownPathOf(`/${signs.join('')}`);
        if (path !== null) expect(new URL(path, 'https://hier.example').origin).toBe('https://hier.example');
      }),
    );
  });
});
