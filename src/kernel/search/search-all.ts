import type { FastifyBaseLogger } from 'fastify';
import { isShownAt } from '../adoptions/is-shown.ts';
import { CARD_MILLISECONDS } from '../bundle/collect.ts';
import { withinTime } from '../bundle/within-time.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { FoundHit } from '../pages/page-data.ts';
import { placePath } from '../places/slug.ts';
import type { Kernel, PlaceRequest, Solution } from '../solution.ts';

/** At most so many hits are shown; who needs more asks more exactly. */
const LIMIT = 30;

/** One field, all solutions, best first. A solution that fails is left out and noted. */
export async function searchAll(
  solutions: readonly Solution[],
  query: string,
  request: PlaceRequest,
  kernel: Kernel,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Promise<FoundHit[]> {
  const home = placePath(request.place, request.language);
  const all = await Promise.all(
    solutions
      .filter((solution) => isShownAt(solution, request.place, kernel))
      .map(async (solution) => {
        try {
          const hits = await withinTime(CARD_MILLISECONDS, () => solution.search(query, request, kernel));
          return hits.map((hit) => ({ ...hit, solution }));
        } catch (error) {
          log.warn({ err: error, solution: solution.id }, 'search failed');
          return [];
        }
      }),
  );
  return (
    all
      .flat()
      // What is invented never stands before what is true.
      .sort((a, b) => Number(a.example ?? false) - Number(b.example ?? false) || b.score - a.score)
      .slice(0, LIMIT)
      .map(({ solution, title, excerpt, lang, excerptLang, page, example }) => ({
        solution: solution.id,
        solutionTitle: textsIn(solution.i18n, request.language).title ?? solution.id,
        title,
        excerpt,
        ...(lang !== undefined && { lang }),
        ...(excerptLang !== undefined && { excerptLang }),
        link: `${home}/${page}`,
        ...(example && { example }),
      }))
  );
}
