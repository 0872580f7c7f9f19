/** A fact sheet out of a pilot: what the house knows of it is filled in, the rest is left to its town. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { pilotReport } from '../pilots/pilot-report.ts';
import type { ReportedKpi } from '../pilots/report-kpi.ts';
import type { Project, ProjectState } from '../projects/project.ts';
import { projectsOfTown } from '../projects/project-store.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { sayIn } from '../texts.ts';
import { findThings } from '../things-of.ts';
import { type By, beginSheet } from './change-sheet.ts';
import { bandOf, LONGEST, MOST, type SheetKpi, type Status } from './sheet-model.ts';
import { sheetNoReport } from './sheet-problems.ts';
import { projectsWithSheet, sheetOfProject } from './sheet-store.ts';
import type { WrittenSheet } from './write-sheet-store.ts';

/** What a pilot has come to; one that has not begun has nothing to report. */
const STATUS_OF: Readonly<Partial<Record<ProjectState, Status>>> = {
  live: 'proof-of-concept',
  halted: 'proof-of-concept',
  evaluation: 'proof-of-concept',
  scaled: 'scaled',
  stopped: 'stopped',
};

/** Pilots of a town that ran or run, and of which no fact sheet tells yet. */
export async function pilotsToReport(
  { db }: Pick<Kernel, 'db'>,
  keys: Iterable<Ars>,
): Promise<{ id: string; title: string }[]> {
  const pilots = (await projectsOfTown(db, keys)).filter(
    ({ kind, state }) => kind === 'pilot' && STATUS_OF[state] !== undefined,
  );
  const told = await projectsWithSheet(
    db,
    pilots.map(({ id }) => id),
  );
  return pilots.filter(({ id }) => !told.has(id)).map(({ id, title }) => ({ id, title }));
}

/**
 * A draft; of a pilot that has one already, that one. Answers its id. Throws `project-unknown` (404),
 * `sheet-no-report` (422: it has not begun).
 */
export async function beginFromPilot(
  kernel: Kernel,
  { project: id, wish }: { project: string; wish: string },
  by: By,
): Promise<string> {
  const project = await requireOwnProject(kernel.db, id, by.ars, kernel.places);
  const known = await sheetOfProject(kernel.db, id);
  if (known !== null) return known.id;
  const content = await draftOf(project, by, kernel);
  const init = { ars: by.ars, content, evidence: 1, project: id, wish } as const;
  return kernel.db.transaction().execute((trx) => beginSheet(trx, init, by, kernel));
}

/** What was decided stands in the sheet as it was said then; what nobody wrote down stays empty. */
async function draftOf(project: Project, { language }: By, kernel: Kernel): Promise<WrittenSheet> {
  const status = STATUS_OF[project.state];
  if (project.kind !== 'pilot' || status === undefined) throw sheetNoReport();
  const { title, about, lang, unit, solution, idea } = project;
  const [ideas, report] = await Promise.all([
    findThings(kernel, 'idea', idea === null ? [] : [idea], language),
    pilotReport(kernel, project.id, language),
  ]);
  const field = project.field ?? FIELDS.find((one) => one === ideas.get(idea ?? '')?.field) ?? 'data';
  const decided = report?.decisions.at(-1);
  const once = report?.pilot.budgetOnceCents ?? null;
  return {
    ...{ title, problem: about, field, lang: lang === 'en' ? 'en' : 'de', size: 'unknown', status },
    startsOn: report?.pilot.startsOn ?? null,
    endsOn: status === 'proof-of-concept' ? null : (report?.pilot.endsOn ?? null),
    ...{ costOnce: once, costYearly: report?.pilot.budgetYearlyCents ?? null, fte: null },
    costBand: once === null ? null : bandOf(once),
    ...{
      operating: report?.pilot.operatingModel ?? null,
      licence: '',
      repoUrl: null,
      standards: [],
      prerequisites: [],
    },
    kpis: (report?.kpis ?? []).slice(0, MOST.kpis).flatMap((kpi) => kpiOf(kpi, language)),
    ...{ failed: decided?.whatFailed ?? '', success: decided?.reason ?? '' },
    ...{ contactRole: unit, contactMail: '', solution, country: null, placeName: '', lawDiffers: '' },
  };
}

/** Where before and after are not of the same area there is no figure to show. */
function kpiOf(
  { name, unit, comparison, baselineSource, isAreaChanged }: ReportedKpi,
  language: Language,
): SheetKpi[] {
  const [before, after] = [comparison.before.value, comparison.after.value];
  if (isAreaChanged || (before === null && after === null)) return [];
  return [
    {
      ...{ title: name.slice(0, LONGEST.kpi), unit: unit.slice(0, LONGEST.unit), before, after },
      source: (baselineSource || sayIn(language)('sheet_kpi_house')).slice(0, LONGEST.source),
    },
  ];
}
