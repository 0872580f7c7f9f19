/** Attacks by what somebody uploads: over HTTP, on the one address that takes files. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN } from './testing/ask.ts';
import { type Attacker, type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

let house: AttackHouse;
let attacker: Attacker;
beforeAll(async () => {
  house = await openAttackHouse();
  attacker = await house.person();
});
afterAll(() => house.close());

const PATH = '/api/account/picture';
const upload = (body: Uint8Array | string, type = 'image/png', headers: Record<string, string> = {}) =>
  attacker.ask('PUT', PATH, { body, type, headers });

const picture = (type: 'png' | 'jpeg') =>
  sharp({ create: { width: 60, height: 60, channels: 3, background: '#286' } })
    [type]()
    .toBuffer();

describe('a file that is no picture', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(document.cookie)</script></svg>';
  it.each([
    ['SVG with a script', SVG, 'image/svg+xml'],
    ['SVG called PNG', SVG, 'image/png'],
    [
      'SVG that loads files (XXE)',
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SVG}`,
      'image/png',
    ],
    ['a page', '<!doctype html><body onload=alert(1)>', 'image/jpeg'],
    ['a program for a server', '<?php system($_GET["c"]);', 'image/gif'],
    ['GIF and JavaScript at once', 'GIF89a=1;alert(1)//', 'image/gif'],
    [
      'an instruction to ImageMagick',
      'push graphic-context\nimage over 0,0 0,0 "|id"\npop graphic-context',
      'image/png',
    ],
    ['an instruction to Ghostscript', '%!PS\n(%pipe%id) (w) file', 'image/jpeg'],
    ['a list for FFmpeg', '#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\nconcat:http://169.254.169.254/|x', 'image/webp'],
    ['an archive', 'PK\x03\x04', 'image/png'],
  ])('%s is refused', async (_name, body, type) => {
    const answer = await upload(body, type);
    expect([answer.status, answer.json().code]).toEqual([415, 'picture-type']);
    expect((await attacker.ask('GET', PATH)).status).toBe(404);
  });
});

describe('a picture that is something else too', () => {
  it('is refused: page, program or archive behind or inside', async () => {
    const [png, jpeg] = [await picture('png'), await picture('jpeg')];
    const comment = Buffer.from('<?php system("id"); ?>');
    for (const body of [
      Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]),
      Buffer.concat([png, Buffer.from('PK\x03\x04aPK\x05\x06'.padEnd(40, '\0'))]),
      Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
        comment,
        jpeg.subarray(2),
      ]),
    ]) {
      const answer = await upload(body);
      expect([answer.status, answer.json().code]).toEqual([422, 'picture-mixed']);
    }
  });

  it('brings nothing along that it carried unseen', async () => {
    const bytes = await sharp(await picture('jpeg'))
      .withExif({ IFD0: { Artist: 'javascript:alert(1)', Copyright: '"><img src=x onerror=alert(1)>' } })
      .jpeg()
      .toBuffer();
    expect((await upload(bytes, 'image/jpeg')).status).toBe(204);
    const { text, headers } = await attacker.ask('GET', PATH);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(text).not.toMatch(/alert|onerror|Exif/i);
    await attacker.ask('DELETE', PATH);
  });
});

describe('a picture that is too much', () => {
  it('of few bytes and many dots (bomb) is refused before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const begun = performance.now();
    const answer = await upload(bomb);
    expect([answer.status, answer.json().code]).toEqual([413, 'picture-too-large']);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('that claims dots it does not have is refused', async () => {
    const liar = Buffer.from(await picture('png'));
    liar.writeUInt32BE(30_000, 16);
    liar.writeUInt32BE(30_000, 20);
    expect((await upload(liar)).status).toBeGreaterThanOrEqual(413);
  });

  it('of more bytes than allowed is refused, also in chunks and without a length', async () => {
    expect((await upload(new Uint8Array(5_000_001))).status).toBe(413);
    const chunk = `${(64_000).toString(16)}\r\n${'\xff'.repeat(64_000)}\r\n`;
    const answer = await house.raw(
      `PUT ${PATH} HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: ${OWN}\r\nCookie: ${attacker.cookie}\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk.repeat(90)}0\r\n\r\n`,
    );
    expect(answer.status).toBe(413);
  });

  it('that is compressed once more on the way is not unpacked', async () => {
    const answer = await upload(await picture('png'), 'image/png', { 'content-encoding': 'gzip' });
    expect(answer.status).toBeLessThan(500);
    expect((await upload(Buffer.from('1f8b0800', 'hex'), 'image/png')).status).toBe(415);
  });

  it('is refused before a byte of it is read where nobody is signed in', async () => {
    const answer = await house.raw(
      `PUT ${PATH} HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: ${OWN}\r\nContent-Type: image/png\r\nContent-Length: 4000000\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.status).toBe(401);
  });
});

describe('a file and its name', () => {
  it('never meet: what a client calls it is not asked for', async () => {
    for (const name of ['../../evil.html', 'x.php', 'a.png\0.html', '%2e%2e%2fevil'])
      expect(
        (
          await upload(await picture('png'), 'image/png', {
            'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
          })
        ).status,
      ).toBe(204);
    for (const digest of await house.kernel.files.list()) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('cannot be reached by a digest, by anybody', async () => {
    const [digest = ''] = await house.kernel.files.list();
    expect(digest).toHaveLength(64);
    for (const path of [
      `/files/${digest}`,
      `/assets/${digest}`,
      `/files/${digest.slice(0, 2)}/${digest}`,
      `/api/files/${digest}`,
    ])
      expect((await attacker.ask('GET', path)).status).toBe(404);
  });

  it('parts of a form, and picture bytes elsewhere, are not taken', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\n\r\n--x--';
    expect((await upload(body, 'multipart/form-data; boundary=x')).status).toBe(415);
    for (const path of ['/api/account', '/api/account/places'])
      expect(
        (
          await attacker.ask(path.endsWith('places') ? 'PUT' : 'PATCH', path, {
            body: await picture('png'),
            type: 'image/png',
          })
        ).status,
      ).toBe(415);
  });
});
