import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import type { PaperFormat } from './paper.ts';
import { paperReply } from './paper-reply.ts';
import { aPaper, MAKING } from './testing/a-paper.ts';

const app = Fastify();
app.get<{ Querystring: { name: string; format: PaperFormat } }>('/', ({ query }, reply) =>
  paperReply(reply, { paper: aPaper(), ...query, ...MAKING }),
);
afterAll(() => app.close());
const ask = (format: PaperFormat, name: string) =>
  app.inject({ url: `/?${new URLSearchParams({ format, name })}` });

describe('a paper as answer', () => {
  it('is shown as PDF and put down as DOCX, and kept by no cache', async () => {
    const pdf = await ask('pdf', 'beleg-K7F3');
    expect(pdf.headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' },
      'content-disposition': 'inline; filename="beleg-K7F3.pdf"',
    });
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await ask('docx', 'lastenheft');
    expect(docx.headers['content-type']).toContain('wordprocessingml');
    expect(docx.headers['content-disposition']).toBe('attachment; filename="lastenheft.docx"');
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['Grünpflege: Köln', 'gruenpflege-koeln'],
    ['a"; filename="b.exe', 'a-filename-b-exe'],
    ['../../etc\r\nx: y', 'etc-x-y'],
    ['„“', 'papier'],
    ['ä'.repeat(200), 'ae'.repeat(40)],
  ])('has a name that fits a folder: %j', async (name, file) => {
    expect((await ask('pdf', name)).headers['content-disposition']).toBe(`inline; filename="${file}.pdf"`);
  });
});
