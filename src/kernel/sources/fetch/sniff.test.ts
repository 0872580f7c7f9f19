import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peek } from './peek.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('sniff', () => {
  it.each([
    '<!doctype html>',
    '\ufeff  <!DOCTYPE\nHTML PUBLIC "x">',
    '<html lang="de">',
    '<?xml version="1.0"?>\n<!DOCTYPE html>',
    '<!-- a --><!-- b -->\n<HEAD>',
    '<script>location="/login"</script>',
    '<body/>',
  ])('knows a page: %s', (text) => {
    expect(sniff(bytes(text))).toBe('html');
  });

  it.each([
    '',
    'BEGIN:VCALENDAR',
    '[{"html": "<html>"}]',
    '<?xml version="1.0"?><osm version="0.6">',
    '<htmlfeed>',
    '<!doctype feed>',
    '<!-- <html> --><feed>',
    'titel;text\n<html>;x',
    'BZh9',
    'PK',
  ])('takes for no page and nothing packed: %s', (text) => {
    expect(sniff(bytes(text))).toBeNull();
  });

  it.each([
    ['gzip', gzipSync('x')],
    ['zip', Buffer.from('PK\u0003\u0004rest')],
    ['bzip2', Buffer.from('BZh91AY&SY')],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ])('knows %s', (kind, head) => {
    expect(sniff(head)).toBe(kind);
  });

  it('is done soon with anything, also with what looks like the beginning of many comments', () => {
    const began = performance.now();
    sniff(bytes('<!--'.repeat(10_000)));
    sniff(bytes(`${'<!---->'.repeat(140)}<`));
    sniff(bytes(' '.repeat(100_000)));
    sniff(bytes('<?xml'.repeat(10_000)));
    fc.assert(fc.property(fc.uint8Array(), (head) => void sniff(head)));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('peek', () => {
  it('loses and doubles no byte, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 9 })), fc.nat(30), async (chunks, length) => {
        async function* source() {
          yield* chunks;
        }
        const { head, all } = await peek(source(), length);
        const whole = Buffer.concat(chunks);
        expect(head.length).toBeGreaterThanOrEqual(Math.min(length, whole.length));
        const read = await Array.fromAsync(all);
        expect(Buffer.concat(read).equals(whole)).toBe(true);
      }),
    );
  });
});
