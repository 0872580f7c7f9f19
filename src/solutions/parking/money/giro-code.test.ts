import fc from 'fast-check';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { giroCode, type Transfer } from './giro-code.ts';
import { readIban, showIban } from './iban.ts';
import { qrPicture } from './qr-picture.ts';

/** An account number of documentation, with right check digits. */
const IBAN = 'DE89370400440532013000';
const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  ...{ name: 'Erika Beispiel', iban: IBAN, cents: 1_230, purpose: 'K7Q-4M3' },
  ...more,
});

describe('an account number', () => {
  it('is read however it is written, and shown in fours', () => {
    expect(readIban(' de89 3704-0044 0532 0130 00 ')).toBe(IBAN);
    expect(readIban('NL91ABNA0417164300')).toBe('NL91ABNA0417164300');
    expect(showIban(IBAN)).toBe('DE89 3704 0044 0532 0130 00');
  });

  it.each([
    '',
    'DE8937040044053201300',
    'DE88370400440532013000',
    '89370400440532013000DE',
    'DE8937040044O532013000',
  ])('%j is none', (text) => expect(readIban(text)).toBeNull());

  it('with one digit mistyped, or two neighbours that differ swapped, is never taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...IBAN];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(readIban(digits.join(''))).toBeNull();
        const swapped =
          IBAN.slice(0, at) +
          IBAN.slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          IBAN.slice(at + 2);
        if (swapped !== IBAN) expect(readIban(swapped)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

describe('the text of a GiroCode', () => {
  it('has its lines in the order of EPC069-12, version 002', () => {
    expect(giroCode(transfer())).toBe(`BCD\n002\n1\nSCT\n\nErika Beispiel\n${IBAN}\nEUR12.30\n\n\nK7Q-4M3`);
    expect(giroCode(transfer({ cents: 5, bic: 'COBADEFFXXX', purpose: '' }))).toBe(
      `BCD\n002\n1\nSCT\nCOBADEFFXXX\nErika Beispiel\n${IBAN}\nEUR0.05`,
    );
  });

  it('never lets a name become another line, nor grow too long', () => {
    const sly = giroCode(transfer({ name: 'Erika\nDE00\r\nEUR1.00' }));
    expect(sly?.split('\n')[5]).toBe('Erika DE00 EUR1.00');
    const long = giroCode(transfer({ name: '🅿️'.repeat(80), purpose: 'ü'.repeat(100) })) ?? '';
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(331);
    expect(long.split('\n')[10]).toBe('ü'.repeat(100));
  });

  it.each([
    { cents: 0 },
    { cents: 1.5 },
    { cents: 100_000_000_000 },
    { iban: 'DE1' },
    { name: ' ' },
    { bic: 'X' },
  ])('is not written with %j', (more) => expect(giroCode(transfer(more))).toBeNull());

  it('is read back from its picture by another program', async () => {
    const text = giroCode(transfer({ name: 'Kirchengemeinde St. Jürgen & Söhne' })) ?? '';
    const svg = await qrPicture(text);
    const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
      .resize(400, 400, { kernel: 'nearest' })
      .flatten({ background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQR.default(new Uint8ClampedArray(data), info.width, info.height);
    expect(Buffer.from(read?.binaryData ?? []).toString('utf8')).toBe(text);
    // Level M, version 13 at most.
    expect(read?.version).toBeLessThanOrEqual(13);
  });
});
