/** Attacks on where a request begins and ends: written to the line as they are, for no client would send them. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse();
});
afterAll(() => house.close());

const host = 'Host: localhost:8080\r\n';
const close = 'Connection: close\r\n';
/** What an attacker wants to get past whoever stands in front. */
const HIDDEN = `GET /api/places/053150000000 HTTP/1.1\r\n${host}${close}\r\n`;

describe('request smuggling', () => {
  it('a length and chunks at once are refused, and what is hidden behind is not answered', async () => {
    const answer = await house.raw(
      `POST /api/account/code HTTP/1.1\r\n${host}Content-Length: ${HIDDEN.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
    );
    expect([answer.status, answer.answers]).toEqual([400, 1]);
    expect(answer.text).not.toContain('Köln');
  });

  it('two lengths that differ', async () => {
    const answer = await house.raw(
      `POST /api/account/code HTTP/1.1\r\n${host}Content-Length: 5\r\nContent-Length: 0\r\n\r\n12345${HIDDEN}`,
    );
    expect([answer.status, answer.answers]).toEqual([400, 1]);
  });

  it.each([
    ['a blank before the colon', 'Transfer-Encoding : chunked'],
    ['a tab', 'Transfer-Encoding:\tchunked\r\n\tx'],
    ['an unknown coding', 'Transfer-Encoding: xchunked'],
    ['chunked twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity'],
    ['a vertical tab', 'Transfer-Encoding: \x0bchunked'],
  ])('a hidden coding: %s', async (_name, header) => {
    const answer = await house.raw(
      `POST /api/account/code HTTP/1.1\r\n${host}Content-Length: 4\r\n${header}\r\n\r\n0\r\n\r\n${HIDDEN}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.answers).toBe(1);
  });

  it.each(['-1', '+5', '0x5', '5,5', '1e1', '99999999999999999999999', '5 5', ''])(
    'a length of "%s"',
    async (length) => {
      const answer = await house.raw(
        `POST /api/account/code HTTP/1.1\r\n${host}Content-Length: ${length}\r\n\r\n12345${HIDDEN}`,
      );
      expect([answer.status, answer.answers]).toEqual([400, 1]);
    },
  );

  it('a chunk whose length is no number, or longer than what any machine holds', async () => {
    for (const size of ['zz', '-5', 'fffffffffffffffff', '0x5', '5 ;\n'])
      expect(
        (
          await house.raw(
            `POST /api/account/code HTTP/1.1\r\n${host}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${size}\r\nhello\r\n0\r\n\r\n${HIDDEN}`,
          )
        ).answers,
        size,
      ).toBe(1);
  });

  it('a body on a request that has none is not read as the next request', async () => {
    const answer = await house.raw(
      `GET /api/places/999999999999 HTTP/1.1\r\n${host}${close}Content-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
    );
    expect(answer.answers).toBe(1);
    expect(answer.text).not.toContain('05315000');
  });
});

describe('lines that are no request', () => {
  it.each([
    ['a bare line feed between headers', `GET / HTTP/1.1\n${host.replace('\r', '')}\n`],
    ['a folded header', `GET / HTTP/1.1\r\n${host}X-A: 1\r\n folded: 2\r\n\r\n`],
    ['a null byte in the path', `GET /\0 HTTP/1.1\r\n${host}\r\n`],
    ['a null byte in a header', `GET / HTTP/1.1\r\n${host}X-A: \0\r\n\r\n`],
    ['a version that does not exist', `GET / HTTP/9.9\r\n${host}\r\n`],
    ['an unknown method', `HACK / HTTP/1.1\r\n${host}\r\n`],
    ['no host', `GET / HTTP/1.1\r\n\r\n`],
    ['binary noise', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('%s', async (_name, bytes) => {
    const answer = await house.raw(bytes);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts:\d/);
  });

  it('headers beyond all measure', async () => {
    const answer = await house.raw(`GET / HTTP/1.1\r\n${host}X-A: ${'a'.repeat(70_000)}\r\n\r\n`);
    expect(answer.status).toBe(431);
  });

  it('ten thousand headers', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `X-${index}: 1\r\n`).join('');
    expect((await house.raw(`GET / HTTP/1.1\r\n${host}${many}\r\n`)).status).toBe(431);
  });

  it('CONNECT and a foreign address as target open no way to elsewhere', async () => {
    for (const line of ['CONNECT 169.254.169.254:80', 'GET http://169.254.169.254/latest/meta-data/']) {
      const answer = await house.raw(`${line} HTTP/1.1\r\n${host}${close}\r\n`);
      expect(answer.status === 0 || answer.status >= 400, line).toBe(true);
    }
  });

  it('TRACE, DEBUG and an upgrade tell nothing back', async () => {
    for (const [line, more] of [
      ['TRACE /', ''],
      ['TRACK /', ''],
      ['DEBUG /', ''],
      [
        'GET /api/health',
        'Upgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Key: dGhlIHNhbXBsZQ==\r\n',
      ],
    ] as const) {
      const answer = await house.raw(
        `${line} HTTP/1.1\r\n${host}${more || close}Cookie: hier-session=secret\r\n\r\n`,
      );
      expect(answer.status, line).not.toBe(101);
      expect(answer.text, line).not.toContain('secret');
    }
  });
});

describe('a body that never comes to its end', () => {
  it('is not waited for: the time for one request is limited', async () => {
    const { server } = house.http;
    expect(server.requestTimeout).toBeGreaterThan(0);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
  });

  it.each([
    [
      'a body',
      `POST /api/account/code HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
    ],
    ['headers', `GET / HTTP/1.1\r\n${host}X-Slow: `],
  ])('drop by drop: %s', async (_name, start) => {
    const { server } = house.http;
    const { requestTimeout, headersTimeout } = server;
    server.requestTimeout = 200;
    server.headersTimeout = 200;
    const socket = connect({ host: '127.0.0.1', port: house.port });
    const drops = setInterval(() => socket.write('a'), 50);
    try {
      const text = await new Promise<string>((resolve) => {
        let heard = '';
        socket.on('data', (part) => {
          heard += part.toString('latin1');
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(heard));
        socket.write(start);
      });
      expect(text).toMatch(/^HTTP\/1\.1 408/);
    } finally {
      clearInterval(drops);
      Object.assign(server, { requestTimeout, headersTimeout });
    }
  });
});
