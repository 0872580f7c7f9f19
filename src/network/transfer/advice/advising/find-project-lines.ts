import { networkPath } from '../../../../kernel/pages/screen.ts';
import { surelyRed } from '../../feasibility/red-projects.ts';
import { thingPath } from '../../paths.ts';
import type { AdvisingFinder, AdvisingQuestion } from './advising-house.ts';
import type { AdvisingKind, AdvisingLine } from './advising-line.ts';
import {
  lateApprovals,
  type ProjectFact,
  pilotsPastEnd,
  redProjects,
  scaledPilots,
  unmeasuredPilots,
} from './project-lines-store.ts';

/** So long a pilot may run until the first figure is there. */
const FIRST_READING_HOURS = 28 * 24;

/** Pilots, which everybody sees, and what only the town knows: its approvals and checks. */
export const findProjectLines: AdvisingFinder = async (question, { db, clock }) => {
  const today = question.today.toString();
  const [late, red, over, unmeasured, scaled] = await Promise.all([
    lateApprovals(db, today),
    redProjects(db),
    pilotsPastEnd(db, today),
    unmeasuredPilots(db, clock.now().subtract({ hours: FIRST_READING_HOURS }).toString()),
    scaledPilots(db),
  ]);
  const sure = await surelyRed(
    db,
    red.map(({ project }) => project),
  );
  return [
    ...own(late, question).map((one) => ({
      ...{ ...line(one, 'approval-late', question), id: `approval-late:${one.id}`, note: one.unit },
    })),
    ...own(
      red.filter(({ project }) => sure.has(project)),
      question,
    ).map((one) => line(one, 'feasibility-red', question)),
    ...below(over, question).map((one) => line(one, 'pilot-over', question)),
    ...below(unmeasured, question).map((one) => line(one, 'pilot-unmeasured', question)),
    ...below(scaled, question).map((one) => line(one, 'pilot-scaled', question)),
  ];
};

function below<Fact extends ProjectFact>(all: readonly Fact[], { isBelow }: AdvisingQuestion): Fact[] {
  return all.filter(({ ars }) => isBelow(ars));
}

/** What is invented is nobody's secret. */
function own<Fact extends ProjectFact>(all: readonly Fact[], question: AdvisingQuestion): Fact[] {
  return below(all, question).filter(({ ars, isExample }) => isExample || question.maySee(ars));
}

function line(
  { project, ars, title, lang, isExample, since }: ProjectFact,
  kind: AdvisingKind,
  { language, deskOf }: AdvisingQuestion,
): AdvisingLine {
  const isPublic = kind.startsWith('pilot-');
  return {
    ...{ id: `${kind}:${project}`, kind, ars, what: title, lang, note: '', since, example: isExample },
    href: isPublic ? `${networkPath(language)}/${thingPath('pilots', project)}` : deskOf(ars),
  };
}
