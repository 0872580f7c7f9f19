import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { formOf } from '../../forms/form-of.ts';
import { placeOf } from '../../http/permissions.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { editables, nameOf, textsOf } from '../editors.ts';
import { entriesOf } from '../store.ts';
import type { EntriesHouse } from './entries-house.ts';
import { lineOf } from './entry-words.ts';
import { atPlace, inLanguage, kindsAnswer, listAnswer, listQuery, TAGS, WRITE } from './shapes.ts';

/** What can be entered, and what has been. */
export function listRoutes(instance: FastifyInstance, { kernel, solutions }: EntriesHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk/:ars/entries/kinds',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'What can be entered at a desk, each with its form',
        params: atPlace,
        querystring: inLanguage,
        response: { 200: kindsAnswer },
      },
    },
    async (request) => {
      placeOf(request, kernel.places);
      const { lang } = request.query;
      const kinds = editables(solutions).map((one) => ({
        ...{ solution: one.solution.id, intake: one.intake.id, name: nameOf(one, lang) },
        about: textsIn(one.solution.i18n, lang)[`entry_${one.intake.id}_about`] ?? '',
        fields: formOf(one.editor.form, textsIn(textsOf(one), lang)),
      }));
      return { kinds };
    },
  );

  app.get(
    '/api/desk/:ars/entries',
    {
      config: WRITE,
      schema: {
        tags: TAGS,
        summary: 'Entries of a place, the last changed first',
        params: atPlace,
        querystring: listQuery,
        response: { 200: listAnswer },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const { lang, q, after, limit, ...wanted } = request.query;
      const words = { solutions, language: lang, now: kernel.clock.now() };
      // One more than is shown tells whether there are more.
      const found = await entriesOf(kernel.db, kernel.places.keys(ars), {
        ...{ ...wanted, query: q, after: cursorOf(after), limit: limit + 1 },
      });
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        entries: shown.map((entry) => lineOf(entry, words)),
        next: last === undefined ? null : `${last.changedAt}_${last.id}`,
      };
    },
  );
}

/** A name of a page that nobody made begins at the beginning. */
function cursorOf(after: string | undefined): { changedAt: string; id: string } | null {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    after ?? '',
  );
  const [, changedAt, id] = found ?? [];
  return changedAt === undefined || id === undefined ? null : { changedAt, id };
}
