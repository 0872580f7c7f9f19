import type { Language } from '../../../kernel/i18n/language.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { solutionTitle } from '../solution-title.ts';
import { stepsOf } from '../step-store.ts';
import { findThings } from '../things-of.ts';
import { nextSteps } from './next-steps.ts';
import type { Project, ProjectState } from './project.ts';
import { projectState } from './project-schemas.ts';
import type { ProjectLine, ProjectStep, ProjectView } from './projects-api.ts';

/** In the order in which they come. */
export async function projectLines(
  projects: readonly Project[],
  language: Language,
  kernel: Kernel,
): Promise<ProjectLine[]> {
  const ids = projects.flatMap(({ idea }) => idea ?? []);
  const ideas = await findThings(kernel, 'idea', ids, language);
  return projects.map((one) => {
    const { id, kind, state, title, lang, about, unit, solution, sheet, field, fromArs } = one;
    const { stopCode, version, createdAt, changedAt } = one;
    const idea = one.idea === null ? undefined : ideas.get(one.idea);
    const giver = fromArs === null ? null : townLine(fromArs, kernel.places);
    return {
      ...{ id, kind, state, title, lang, about, unit, sheet, field, stopCode, version, createdAt, changedAt },
      solution: solution === null ? null : { id: solution, title: solutionTitle(kernel, solution, language) },
      idea: idea === undefined ? null : { id: idea.id, title: idea.title, lang: idea.lang, page: idea.page },
      from: giver === null ? null : { ars: giver.ars, name: giver.name },
    };
  });
}

export async function projectView(
  project: Project,
  language: Language,
  kernel: Kernel,
): Promise<ProjectView> {
  const [[line], history] = await Promise.all([
    projectLines([project], language, kernel),
    projectHistory(project.id, kernel),
  ]);
  if (line === undefined) throw new Error('One project has no line');
  return { ...line, next: nextSteps(project), history };
}

/** The first step first. */
export async function projectHistory(
  id: string,
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<ProjectStep[]> {
  return (await stepsOf(db, 'project', id)).flatMap(({ from, to, reason, ars, at, mark }) => {
    const after = stateOf(to);
    if (after === null) return [];
    return [{ from: stateOf(from), to: after, reason, by: townLine(ars, places).name, at, mark }];
  });
}

function stateOf(name: string | null): ProjectState | null {
  return projectState.nullable().catch(null).parse(name);
}
