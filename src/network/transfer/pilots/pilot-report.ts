/** Everything that is public of a pilot, reckoned from what was written down. Says what was, never why. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { type TownLine, townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Project } from '../projects/project.ts';
import { readProject } from '../projects/project-store.ts';
import { projectHistory, projectLines } from '../projects/project-view.ts';
import type { ProjectLine, ProjectStep } from '../projects/projects-api.ts';
import { type AreaChange, areaChange } from './area.ts';
import { decisionsOf, type PilotDecision } from './decision-store.ts';
import type { FeedbackCounts } from './feedback.ts';
import { feedbackCounts, shownFeedback } from './feedback-store.ts';
import { kpisOf } from './kpi-store.ts';
import { changesOf, type PilotChange, type PilotRisk, risksOf } from './note-store.ts';
import { type Pilot, readPilot } from './pilot-store.ts';
import { readingsOf } from './reading-store.ts';
import { type ReportedKpi, reportKpi } from './report-kpi.ts';
import type { Span } from './weeks.ts';

const SENTENCES = 20;

export interface PilotReport {
  project: ProjectLine;
  isExample: boolean;
  town: TownLine;
  pilot: Pilot;
  /** Name of the town that it is compared with. */
  comparison: string | null;
  kpis: ReportedKpi[];
  /** null: before and after are of the same area. */
  area: AreaChange | null;
  /** Spans in which it was halted: what was read in them counts on no side. */
  halted: Span[];
  changes: PilotChange[];
  risks: PilotRisk[];
  feedback: FeedbackCounts & { sentences: { id: string; text: string; lang: string }[] };
  decisions: PilotDecision[];
  history: ProjectStep[];
}

/** null: there is no such pilot. Whether it is public says `isPublicPilot`. */
export async function pilotReport(
  kernel: Kernel,
  id: string,
  language: Language,
): Promise<PilotReport | null> {
  const project = await readProject(kernel.db, id);
  return project === null ? null : reportOf(kernel, project, language);
}

export async function reportOf(
  kernel: Kernel,
  project: Project,
  language: Language,
): Promise<PilotReport | null> {
  const { db, places } = kernel;
  const { id, ars, source } = project;
  const pilot = project.kind === 'pilot' ? await readPilot(db, id) : null;
  if (pilot === null) return null;
  const [[line], kpis, changes, risks, counts, sentences, decisions, history] = await Promise.all([
    projectLines([project], language, kernel),
    kpisOf(db, id),
    changesOf(db, id),
    risksOf(db, id),
    feedbackCounts(db, [id]),
    shownFeedback(db, id, SENTENCES),
    decisionsOf(db, id),
    projectHistory(id, kernel),
  ]);
  if (line === undefined) throw new Error('One project has no line');
  const readings = await readingsOf(
    db,
    kpis.map((kpi) => kpi.id),
  );
  const halted = haltedSpans(history);
  const areas = kpis.map((kpi) => areaChange(kpi.area, ars, places));
  const { comparisonArs } = pilot;
  return {
    ...{ project: line, isExample: source !== null, town: townLine(ars, places), pilot },
    comparison: comparisonArs === null ? null : townLine(comparisonArs, places).name,
    kpis: kpis.map((kpi, index) =>
      reportKpi(kpi, { kernel, language, readings, halted, area: areas[index] ?? null }),
    ),
    area: areas.find((one) => one !== null) ?? null,
    ...{ halted, changes, risks, decisions, history },
    feedback: {
      ...(counts.get(id) ?? { n: 0, moods: null }),
      sentences: sentences.map((one) => ({ id: one.id, text: one.text, lang: one.lang })),
    },
  };
}

/** Civil dates, both included; the last one open to the end. */
function haltedSpans(history: readonly ProjectStep[]): Span[] {
  return history.flatMap(({ to, at }, index) => {
    if (to !== 'halted') return [];
    const end = history[index + 1]?.at;
    return [{ from: dayOf(at), to: end === undefined ? '9999-12-31' : dayOf(end) }];
  });
}

function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
}
