import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isShownAt } from '../adoptions/is-shown.ts';
import { civilDate } from '../clock.ts';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import type { Language } from '../i18n/language.ts';
import { titleOf } from '../i18n/solution-title.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { atPlace } from '../identity/desk/schemas.ts';
import { placePath } from '../places/slug.ts';
import type { Kernel, Solution } from '../solution.ts';
import { collectGaps } from './collect-gaps.ts';
import type { GapKind, GapLine } from './gaps-api.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { writeGapsCsv } from './write-gaps-csv.ts';

export const GAP_TEXTS = { de, en };

const gap = z.object({
  ...{
    solution: z.string(),
    kind: z.string(),
    key: z.string(),
    title: z.string(),
    lang: z.string().optional(),
  },
  ...{ at: z.string().nullable(), page: z.string().nullable(), maintained: z.string().nullable() },
  source: z.string().nullable(),
  entry: z.object({ intake: z.string(), content: z.record(z.string(), z.unknown()) }).optional(),
});
const kind = z.object({
  ...{ solution: z.string(), kind: z.string(), name: z.string(), about: z.string(), count: z.number() },
});
const name = z.string().max(80);
const CONFIG = { permission: 'desk:open', limit: 'desk' } as const;

/** What is missing or old in the data of a place, for its desk. It is mended where the data come from. */
export function gapRoutes(
  instance: FastifyInstance,
  house: {
    kernel: Kernel;
    solutions: readonly Solution[];
    publicUrl: string;
    log: Pick<FastifyBaseLogger, 'warn'>;
  },
): void {
  const { kernel, solutions, publicUrl, log } = house;
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk/:ars/gaps',
    {
      config: CONFIG,
      schema: {
        tags: ['desk'],
        summary: 'What is missing or old in the data of a place',
        params: atPlace,
        querystring: z.strictObject({
          lang: languageParameter,
          kind: name.optional().describe('solution.kind'),
          after: z.string().max(400).optional().describe('As `next` named it'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: {
          200: z.object({
            ...{ kinds: z.array(kind), gaps: z.array(gap) },
            ...{ next: z.string().nullable(), failed: z.array(z.string()) },
          }),
        },
      },
    },
    async (request) => {
      const { lang, kind: wanted, after, limit } = request.query;
      const all = await everything(request, lang);
      const gaps = all.gaps.filter((one) => wanted === undefined || wanted === `${one.solution}.${one.kind}`);
      // A name of a page that nobody made begins at the beginning.
      const begin = gaps.findIndex((one) => cursorOf(one) === after) + 1;
      const shown = gaps.slice(begin, begin + limit);
      const last = gaps.length > begin + limit ? shown.at(-1) : undefined;
      return { ...all, gaps: shown, next: last === undefined ? null : cursorOf(last) };
    },
  );

  app.get(
    '/api/desk/:ars/gaps.csv',
    {
      config: CONFIG,
      schema: {
        tags: ['desk'],
        summary: 'The same as a table (CSV), all of it or of one kind',
        params: atPlace,
        querystring: z.strictObject({ lang: languageParameter, kind: name.optional() }),
      },
    },
    async (request, reply) => {
      const { lang: language, kind: wanted } = request.query;
      const { ars } = placeOf(request, kernel.places);
      const { kinds, gaps } = await everything(request, language);
      const texts = textsIn(GAP_TEXTS, language);
      const columns = ['kind', 'title', 'at', 'source', 'maintained', 'page'].map(
        (one) => texts[`column_${one}`] ?? one,
      );
      const shown = gaps.filter((one) => wanted === undefined || wanted === `${one.solution}.${one.kind}`);
      const file = `${texts.file ?? 'gaps'}-${ars}-${civilDate(kernel.clock.now())}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(writeGapsCsv({ kinds, gaps: shown }, { columns, language, publicUrl }));
    },
  );

  async function everything(request: FastifyRequest, language: Language) {
    const place = placeOf(request, kernel.places);
    const here = solutions.filter((one) => isShownAt(one, place, kernel));
    const { gaps, failed } = await collectGaps(here, { place, language }, kernel, (solution, err) =>
      log.warn({ err, solution }, 'gaps could not be looked for'),
    );
    const kinds = here.flatMap((solution) => kindsOf(solution, gaps, language));
    const home = placePath(place, language);
    const lines = gaps.map(
      (one): GapLine => ({ ...one, page: one.page === '' ? null : `${home}/${one.page}` }),
    );
    return { kinds, gaps: lines, failed: failed.map((id) => titleOf(solutions, id, language) ?? id) };
  }
}

function kindsOf(
  { id, gaps: finder, i18n }: Solution,
  gaps: readonly { solution: string; kind: string }[],
  language: Language,
): GapKind[] {
  const texts = textsIn(i18n, language);
  return (finder?.kinds ?? []).flatMap((one) => {
    const count = gaps.filter(({ solution, kind }) => solution === id && kind === one).length;
    if (count === 0) return [];
    const name = text(texts, language, `gap_${one}`);
    return [{ solution: id, kind: one, name, about: text(texts, language, `gap_${one}_about`), count }];
  });
}

function cursorOf({ solution, kind, key }: Pick<GapLine, 'solution' | 'kind' | 'key'>): string {
  return `${solution}.${kind}.${key}`;
}
