import type { Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { projectView } from '../projects/project-view.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { feedbackToCheck } from './feedback-store.ts';
import { measuresOf } from './find-measure.ts';
import { isStarted } from './pilot.ts';
import { pilotUnknown } from './pilot-problems.ts';
import { reportOf } from './pilot-report.ts';
import type { PilotDesk } from './pilots-api.ts';
import { isPublicPilot } from './public-store.ts';

/** One pilot as its town works on it. Throws `project-unknown`, `pilot-unknown`. */
export async function pilotDesk(
  kernel: Kernel,
  { ars }: Place,
  id: string,
  language: Language,
): Promise<PilotDesk> {
  const found = await requireOwnProject(kernel.db, id, ars, kernel.places);
  const [project, report, waiting, isPublic] = await Promise.all([
    projectView(found, language, kernel),
    reportOf(kernel, found, language),
    feedbackToCheck(kernel.db, id, { list: 'waiting', begin: 0, limit: 1 }),
    isPublicPilot(kernel.db, id),
  ]);
  if (report === null) throw pilotUnknown();
  return {
    ...{ project, report, measures: measuresOf(kernel, found.solution, language) },
    ...{ isStarted: isStarted(found.state), waiting: waiting.total, isPublic },
  };
}
