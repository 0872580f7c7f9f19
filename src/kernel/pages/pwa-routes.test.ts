import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleErrors } from '../http/error-handler.ts';
import { createLimits } from '../http/limits/limits.ts';
import { requirePermissions } from '../http/permissions.ts';
import { ICONS, iconPath } from './pwa.ts';
import { pwaRoutes } from './pwa-routes.ts';

const app = Fastify();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hier-pwa-'));
  requirePermissions(app, {
    limits: await createLimits(app),
    permissions: new Map(),
    identity: { identify: async () => null },
    mandatesOf: async () => [],
    places: () => {
      throw new Error('no route asks for places');
    },
  });
  handleErrors(app, (_details, _request, reply) => reply.send('page'));
  pwaRoutes(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('the app over HTTP', () => {
  it('has one identity in both languages', async () => {
    const [de, en] = await Promise.all(
      ['/manifest.webmanifest', '/en/manifest.webmanifest'].map(async (url) =>
        (await app.inject(url)).json(),
      ),
    );
    expect([de.id, de.scope, de.lang, en.lang]).toEqual(['/', '/', 'de', 'en']);
    expect(en.id).toBe(de.id);
    expect(en.description).not.toBe(de.description);
  });

  it('sends its pictures, and nothing to who has them', async () => {
    for (const name of ICONS) {
      const answer = await app.inject(iconPath(name));
      expect(answer.headers['content-type']).toBe('image/png');
      const again = await app.inject({
        url: iconPath(name),
        headers: { 'if-none-match': String(answer.headers.etag) },
      });
      expect(again.statusCode).toBe(304);
    }
  });

  it('says that there is no worker where none was built, and finds it once there is one', async () => {
    expect((await app.inject('/sw.js')).statusCode).toBe(404);
    await writeFile(join(folder, 'sw.js'), '// worker');
    const worker = await app.inject('/sw.js');
    expect(worker.body).toBe('// worker');
    expect(worker.headers['content-type']).toContain('text/javascript');
    expect(worker.headers['cache-control']).toBe('no-cache');
  });
});
