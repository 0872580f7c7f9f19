import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../http/problem.ts';
import { takePicture } from './take-picture.ts';

const format = { square: 256 };

/** A picture with enough in it to be cut in the middle. */
const draw = (width = 320, height = 240) =>
  sharp({
    create: {
      ...{ width, height, channels: 3, background: '#2a6' },
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  });
const jpeg = () => draw().jpeg().toBuffer();
const png = () => draw(64, 64).png().toBuffer();

/** The code of the problem; null where the picture was taken. */
async function refusal(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string | null> {
  try {
    await takePicture(bytes, { format });
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('a picture', () => {
  it('is taken as JPEG, PNG, WebP and AVIF, and always kept as WebP of the wanted size', async () => {
    for (const bytes of [
      await jpeg(),
      await png(),
      await draw().webp().toBuffer(),
      await draw().avif().toBuffer(),
    ]) {
      const taken = await takePicture(bytes, { format });
      expect([taken.width, taken.height, taken.type]).toEqual([256, 256, 'image/webp']);
      expect((await sharp(taken.bytes).metadata()).format).toBe('webp');
    }
    const within = await takePicture(await jpeg(), { format: { within: 160 } });
    expect([within.width, within.height]).toEqual([160, 120]);
  });

  it('loses place, camera, notes and profile', async () => {
    const bytes = await draw()
      .withExif({
        IFD0: { Make: 'Kamera', Artist: 'Erika Beispiel' },
        IFD3: { GPSLatitude: '50/1 56/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>geheim</note></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Erika')).toBe(true);
    const { bytes: kept } = await takePicture(bytes, { format });
    expect(await sharp(kept).metadata()).not.toHaveProperty('exif');
    expect(await sharp(kept).metadata()).not.toHaveProperty('xmp');
    expect(await sharp(kept).metadata()).not.toHaveProperty('icc');
    for (const secret of ['Erika', 'Kamera', 'geheim', 'EXIF', 'XMP ', 'ICCP'])
      expect(kept.includes(secret), secret).toBe(false);
  });

  it('stands upright as the camera was held', async () => {
    const left = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#000' } })
      .composite([
        { input: { create: { width: 20, height: 20, channels: 3, background: '#fff' } }, left: 0, top: 0 },
      ])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes, width, height } = await takePicture(left, { format: { within: 100 } });
    expect([width, height]).toEqual([20, 40]);
    const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
    // Turned by a quarter to the right, what was on the left is above.
    expect([(data[0] ?? 0) > 200, (data.at(-1) ?? 255) < 50]).toEqual([true, true]);
  });

  it('may carry what phones append to a JPEG, which is not kept', async () => {
    const bytes = Buffer.concat([
      await jpeg(),
      await draw(32, 32).jpeg().toBuffer(),
      Buffer.from('SEFHe\0SEFT'),
    ]);
    const { bytes: kept } = await takePicture(bytes, { format });
    expect(kept.includes('SEFT')).toBe(false);
  });

  it('is the same bytes for the same picture', async () => {
    const bytes = await png();
    expect((await takePicture(bytes, { format })).sha256).toBe((await takePicture(bytes, { format })).sha256);
  });
});

describe('what is no picture is refused:', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each([
    ['nothing', '', 'picture-empty'],
    ['SVG with a script', SVG, 'picture-type'],
    ['SVG behind an XML declaration', `<?xml version="1.0"?>${SVG}`, 'picture-type'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'picture-type'],
    ['a program', '#!/bin/sh\nid\n', 'picture-type'],
    ['a GIF that is JavaScript too', 'GIF89a/*\x01\x00\x01\x00*/=1;alert(1);//', 'picture-type'],
    ['a BMP', 'BM\x3a\x00\x00\x00\x00\x00\x00\x00', 'picture-type'],
    ['a TIFF', 'II*\x00\x08\x00\x00\x00', 'picture-type'],
    ['PDF', '%PDF-1.7\n', 'picture-type'],
    ['a bare JPEG sign', '\xff\xd8\xff', 'picture-damaged'],
    ['a bare PNG sign', '\x89PNG\r\n\x1a\n', 'picture-damaged'],
    ['a bare WebP sign', 'RIFF\x04\x00\x00\x00WEBP', 'picture-damaged'],
    [
      'a PNG whose chunk claims four gigabytes',
      '\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR0000',
      'picture-damaged',
    ],
    ['an AVIF of a box that never ends', '\x00\x00\x00\x20ftypavif', 'picture-damaged'],
  ])('%s', async (_name, text, code) => {
    expect(await refusal(Buffer.from(text, 'latin1'))).toBe(code);
  });

  it('one that breaks off, wherever', async () => {
    for (const bytes of [
      await jpeg(),
      await png(),
      await draw().webp().toBuffer(),
      await draw().avif().toBuffer(),
    ])
      for (const part of [0.1, 0.5, 0.9, 0.999])
        expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('picture-damaged');
  });

  it('dots overwritten with noise inside a whole structure', async () => {
    const bytes = Buffer.from(await png());
    bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
    expect(await refusal(bytes)).toBe('picture-damaged');
  });

  it('polyglots: a page, a program or an archive inside or behind', async () => {
    const archive = Buffer.from('PK\x03\x04 file PK\x01\x02 PK\x05\x06'.padEnd(80, '\0'), 'latin1');
    const comment = (text: string) => {
      const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
      return (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 2), head, Buffer.from(text), bytes.subarray(2)]);
    };
    const [photo, drawing, webp] = [await jpeg(), await png(), await draw().webp().toBuffer()];
    for (const bytes of [
      comment('<?php system($_GET["c"]); ?>')(photo),
      comment('<script>alert(1)</script>')(photo),
      Buffer.concat([photo, archive]),
      Buffer.concat([photo, Buffer.from('<html><body onload=alert(1)>')]),
      Buffer.concat([drawing, archive]),
      Buffer.concat([drawing, Buffer.from('<html><script>1</script>')]),
      Buffer.concat([drawing, Buffer.from([0])]),
      Buffer.concat([webp, Buffer.from('*/;alert(1)//')]),
    ])
      expect(await refusal(bytes)).toBe('picture-mixed');
  });

  it('a note in a PNG that is a page', async () => {
    const bytes = await png();
    const text = Buffer.from('tEXtComment\0<html><script>alert(1)</script>');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length - 4);
    // Behind the header (8 + 25 bytes); the checksum does not matter to those who look for pages.
    const mixed = Buffer.concat([bytes.subarray(0, 33), length, text, Buffer.alloc(4), bytes.subarray(33)]);
    expect(await refusal(mixed)).toBe('picture-mixed');
  });

  it('moving ones', async () => {
    const frames = await sharp([await draw(32, 32).png().toBuffer(), await draw(32, 32).png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    expect(await refusal(frames)).toBe('picture-animated');
    const bytes = await png();
    const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
    expect(await refusal(Buffer.concat([bytes.subarray(0, 33), control, bytes.subarray(33)]))).toBe(
      'picture-animated',
    );
  });

  it('bombs: few bytes that claim or unpack to too many dots', async () => {
    const wide = await sharp({ create: { width: 8_000, height: 5_001, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(wide.length).toBeLessThan(1_000_000);
    expect(await refusal(wide)).toBe('picture-too-large');
    const liar = Buffer.from(await png());
    liar.writeUInt32BE(65_000, 16);
    liar.writeUInt32BE(65_000, 20);
    expect(await refusal(liar)).toMatch(/^picture-(too-large|damaged)$/);
  });

  it('too many bytes, without reading further than the limit', async () => {
    expect(await refusal(Buffer.alloc(5_000_001))).toBe('picture-too-large');
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000_000, 0xff);
      }
    }
    expect(await refusal(endless())).toBe('picture-too-large');
    expect(given).toBe(6);
  });

  it('while too many wait', async () => {
    const bytes = await png();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(bytes)));
    expect(answers.filter((code) => code === null)).toHaveLength(9);
    expect(answers.filter((code) => code === 'picture-busy')).toHaveLength(11);
    expect(await refusal(bytes)).toBeNull();
  });
});
