import type { Language } from '../../../kernel/i18n/language.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { solutionTitle } from '../solution-title.ts';
import type { TakeoverLine } from './log-store.ts';
import type { LogLine } from './takeovers-api.ts';

/** Lines of the log with towns and solutions as they are called today. */
export function logLines(
  lines: readonly TakeoverLine[],
  language: Language,
  kernel: Pick<Kernel, 'places' | 'solutions'>,
): LogLine[] {
  return lines.map((one) => {
    const { id, kind, sheet, state, begunOn, stopCode, technicalSeconds, effortHours } = one;
    const { costCents, note, lang, link, isExample } = one;
    const giver = one.fromArs === null ? null : townLine(one.fromArs, kernel.places);
    const town = one.ars === null ? null : townLine(one.ars, kernel.places);
    return {
      ...{ id, kind, sheet, state, begunOn, stopCode, technicalSeconds, effortHours },
      ...{ costCents, note, lang, link, isExample },
      solution:
        one.solution === null
          ? null
          : { id: one.solution, title: solutionTitle(kernel, one.solution, language) },
      town: town === null ? { ars: null, name: one.town } : { ars: town.ars, name: town.name },
      from: giver === null ? null : { ars: giver.ars, name: giver.name },
    };
  });
}
