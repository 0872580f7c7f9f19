import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, sendWithEtag } from '../http/conditional.ts';
import { problem } from '../http/problem.ts';
import { LANGUAGES } from '../i18n/language.ts';
import { ICONS, iconPath, manifestOf, manifestPath } from './pwa.ts';

const ICON_FOLDER = resolve(import.meta.dirname, '../../../web/icons');
const OPTIONS = { config: { permission: 'public' }, schema: { hide: true } } as const;
const DAY = 'public, max-age=86400';

interface Sent {
  body: string | Buffer;
  etag: string;
  type: string;
  cacheControl: string;
}

/** What makes the pages an app: its manifests, its pictures, and the worker that keeps it going offline. */
export function pwaRoutes(app: FastifyInstance, webFolder: string): void {
  for (const language of LANGUAGES) {
    const manifest = sent(
      JSON.stringify(manifestOf(language)),
      'application/manifest+json; charset=utf-8',
      DAY,
    );
    app.get(manifestPath(language), OPTIONS, (request, reply) => sendWithEtag(request, reply, manifest));
  }
  for (const name of ICONS) {
    app.get(iconPath(name), OPTIONS, fileFrom(join(ICON_FOLDER, name), 'image/png', DAY));
  }
  // Asked for at every visit: a version that must go must not live in any cache.
  const worker = fileFrom(join(webFolder, 'sw.js'), 'text/javascript; charset=utf-8', 'no-cache');
  app.get('/sw.js', OPTIONS, worker);
}

/** Read at the first request and kept: these files are small and never change while the house runs. */
function fileFrom(path: string, type: string, cacheControl: string) {
  let file: Promise<Sent> | null = null;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    file ??= readFile(path).then((body) => sent(body, type, cacheControl));
    const found = await file.catch((cause: unknown) => {
      file = null;
      throw problem({ code: 'not-found', status: 404, title: 'Not found', cause });
    });
    return sendWithEtag(request, reply, found);
  };
}

function sent(body: string | Buffer, type: string, cacheControl: string): Sent {
  return { body, etag: etagOf(body), type, cacheControl };
}
