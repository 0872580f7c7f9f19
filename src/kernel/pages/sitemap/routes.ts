import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../http/problem.ts';
import { PREFIX } from '../../i18n/language.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { createCounts } from './counts.ts';
import { type Listed, listedPages } from './listed-pages.ts';
import { writeRobots } from './robots.ts';
import { type Section, sectionsOf } from './sections.ts';
import { MOST_ADDRESSES, type SitemapPage, writeIndex, writeSitemap } from './write-sitemap.ts';

/** Each costs a walk through all pages of a state. */
const CONFIG = { permission: 'public', limit: 'search' } as const;
const XML = 'application/xml; charset=utf-8';
const CACHE = 'public, max-age=3600';
const NAME = /^(\d{2})-([1-9]\d{0,3})\.xml$/;

/** `/robots.txt`, `/sitemap.xml` and the files that it names: `/sitemaps/05-1.xml`. */
export function sitemapRoutes(
  instance: FastifyInstance,
  house: { kernel: Kernel; solutions: readonly Solution[]; publicUrl: string },
): void {
  const { kernel, publicUrl } = house;
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const counts = createCounts((section) => listedPages(section, house), kernel.clock);

  app.get('/robots.txt', { config: { permission: 'public' }, schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', CACHE).type('text/plain; charset=utf-8').send(writeRobots(publicUrl)),
  );

  app.get('/sitemap.xml', { config: CONFIG, schema: { hide: true } }, async (_request, reply) => {
    const files = [];
    for (const section of sectionsOf(kernel.places)) {
      for (const { part, changedAt } of await counts.partsOf(section))
        files.push({ address: `${publicUrl}/sitemaps/${section.name}-${part}.xml`, changedAt });
    }
    return sendXml(reply, writeIndex(files));
  });

  app.get(
    '/sitemaps/:name',
    { config: CONFIG, schema: { hide: true, params: z.object({ name: z.string().max(20) }) } },
    async (request, reply) => {
      const [, name, part] = NAME.exec(request.params.name) ?? [];
      const section = sectionsOf(kernel.places).find((one) => one.name === name);
      const parts = section === undefined ? [] : await counts.partsOf(section);
      if (section === undefined || !parts.some((one) => one.part === Number(part)))
        throw problem({ code: 'not-found', status: 404, title: 'No such sitemap' });
      return sendXml(reply, Readable.from(writeSitemap(pagesOf(section, Number(part)))));
    },
  );

  async function* pagesOf(section: Section, part: number): AsyncGenerator<SitemapPage> {
    let n = 0;
    for await (const one of listedPages(section, house)) {
      if (n >= part * MOST_ADDRESSES) return;
      if (n >= (part - 1) * MOST_ADDRESSES) yield asPage(one);
      n += 1;
    }
  }

  function asPage({ ars, page, changedAt }: Listed): SitemapPage {
    const place = ars === null ? undefined : kernel.places.get(ars);
    const home = (language: 'de' | 'en') =>
      publicUrl + (place === undefined ? PREFIX[language] : placePath(place, language));
    const below = page === '' && place !== undefined ? '' : `/${page}`;
    return { addresses: { de: home('de') + below, en: home('en') + below }, changedAt };
  }
}

function sendXml(reply: FastifyReply, body: string | Readable): FastifyReply {
  return reply.header('cache-control', CACHE).type(XML).send(body);
}
