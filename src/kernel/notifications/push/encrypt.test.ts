import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPushBrowser } from '../testing/push-browser.ts';
import { areBrowserKeys, encrypt, LONGEST_BODY, LONGEST_PLAIN } from './encrypt.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

/** RFC 8291, section 5 and appendix A. */
const EXAMPLE = {
  plain: 'When I grow up, I want to be a watermelon',
  sender: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  browser: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

describe('a message for a browser', () => {
  it('is, byte for byte, that of the example of RFC 8291', () => {
    const body = encrypt(Buffer.from(EXAMPLE.plain), EXAMPLE, {
      privateKey: EXAMPLE.sender,
      salt: EXAMPLE.salt,
    });
    expect(body.toString('base64url')).toBe(EXAMPLE.body);
    const browser = createPushBrowser({ privateKey: EXAMPLE.browser, auth: bytes(EXAMPLE.auth) });
    expect(browser.p256dh).toBe(EXAMPLE.p256dh);
    expect(browser.read(body)).toBe(EXAMPLE.plain);
  });

  it('is read by the browser it is for, by no other, and never the same twice', () => {
    const [browser, other] = [createPushBrowser(), createPushBrowser()];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const plain = Buffer.from(text);
        const body = encrypt(plain, browser);
        expect(browser.read(body)).toBe(plain.toString('utf8'));
        expect(() => other.read(body)).toThrow();
        expect(encrypt(plain, browser).equals(body)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is no longer than what every push service takes', () => {
    expect(encrypt(randomBytes(LONGEST_PLAIN), createPushBrowser())).toHaveLength(LONGEST_BODY);
    expect(() => encrypt(randomBytes(LONGEST_PLAIN + 1), createPushBrowser())).toThrow(RangeError);
  });
});

describe('keys of a browser', () => {
  it('are a point of the curve and 16 bytes, nothing else', () => {
    const { p256dh, auth } = createPushBrowser();
    expect(areBrowserKeys({ p256dh, auth })).toBe(true);
    expect(areBrowserKeys({ p256dh: `B${'A'.repeat(86)}`, auth })).toBe(false);
    expect(areBrowserKeys({ p256dh: p256dh.slice(1), auth })).toBe(false);
    expect(areBrowserKeys({ p256dh, auth: auth.slice(2) })).toBe(false);
    expect(() => encrypt(Buffer.from('a'), { p256dh: `B${'A'.repeat(86)}`, auth })).toThrow(RangeError);
  });
});
