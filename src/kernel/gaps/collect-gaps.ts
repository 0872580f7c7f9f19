import { type Language, LOCALE } from '../i18n/language.ts';
import type { Kernel, PlaceRequest, Solution } from '../solution.ts';
import type { Gap } from './gap.ts';

const MOST = 5_000;

export type FoundGap = Gap & { solution: string };

/** Of all solutions, by kind in their order and by name; `failed` names those that could not look. */
export async function collectGaps(
  solutions: readonly Solution[],
  request: PlaceRequest,
  kernel: Kernel,
  tell: (solution: string, error: unknown) => void,
): Promise<{ gaps: FoundGap[]; failed: string[] }> {
  const failed: string[] = [];
  const found = await Promise.all(
    solutions.map(async ({ id, gaps }) => {
      if (gaps === undefined) return [];
      try {
        const all = await gaps.find(request, kernel);
        return inOrder(all, gaps.kinds, request.language)
          .slice(0, MOST)
          .map((gap) => ({ ...gap, solution: id }));
      } catch (error) {
        failed.push(id);
        tell(id, error);
        return [];
      }
    }),
  );
  return { gaps: found.flat(), failed };
}

function inOrder(gaps: readonly Gap[], kinds: readonly string[], language: Language): Gap[] {
  const { compare } = new Intl.Collator(LOCALE[language]);
  return gaps
    .filter(({ kind }) => kinds.includes(kind))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.title, b.title) || compare(a.key, b.key),
    );
}
