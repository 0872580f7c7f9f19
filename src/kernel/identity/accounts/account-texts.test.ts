import { describe, expect, it } from 'vitest';
import { ACCOUNT_TEXTS } from './account-texts.ts';
import { codeMail } from './code/code-mail.ts';
import { deviceOf } from './device.ts';

const namesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the mail with a code', () => {
  it('stands in German and English, with the same values in it', () => {
    const { de, en } = ACCOUNT_TEXTS;
    expect(Object.keys(en)).toEqual(Object.keys(de));
    for (const [key, value] of Object.entries(de)) expect(namesIn(en[key]), key).toEqual(namesIn(value));
  });

  it.each(['de', 'en', 'de-simple'] as const)('leaves no gap in %s', (language) => {
    const { subject, text } = codeMail('a@b.example', '012345', language, 'https://app.example');
    expect(subject).toMatch(/^012345 /);
    expect(`${subject}${text}`).not.toMatch(/[{}]/);
    expect(text).toContain('https://app.example');
  });
});

describe('the kind of device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15',
      'Safari, Mac',
    ],
    ['curl/8.0', ''],
    [undefined, ''],
    [`${'x'.repeat(10_000)} Firefox/1`, ''],
    ['<script>alert(1)</script> Linux', 'Linux'],
  ])('of %j is %j', (userAgent, words) => {
    expect(deviceOf(userAgent)).toBe(words);
  });
});
