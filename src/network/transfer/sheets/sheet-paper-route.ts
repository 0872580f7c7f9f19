import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { oneOwn } from '../../../kernel/identity/desk/schemas.ts';
import { paperReply } from '../../../kernel/papers/paper-reply.ts';
import { slugOf } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { wordsOf } from './sheet.ts';
import { sheetPaper } from './sheet-paper.ts';
import { sheetUnknown } from './sheet-problems.ts';
import { publishedSheet } from './sheet-store.ts';
import { whereOf } from './sheet-view.ts';

/** A published fact sheet to print, or to go on writing. */
export function sheetPaperRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfer/sheets/:id/paper',
    {
      config: { permission: 'public', limit: 'documents' },
      schema: {
        ...{ tags: ['transfer'], summary: 'A fact sheet as PDF or for a word processor', params: oneOwn },
        querystring: z.strictObject({
          format: z.enum(['pdf', 'docx']).default('pdf'),
          lang: languageParameter,
        }),
        response: { 200: z.string().describe('The file') },
      },
    },
    async (request, reply) => {
      const { format, lang } = request.query;
      const sheet = await publishedSheet(kernel.db, request.params.id);
      if (sheet === null) throw sheetUnknown();
      return paperReply(reply, {
        ...{ paper: sheetPaper(sheet, lang, kernel), format, now: kernel.clock.now() },
        name: slugOf(wordsOf(sheet, lang).title, 'steckbrief').slice(0, 60),
        author: whereOf(sheet, lang, kernel),
      });
    },
  );
}
