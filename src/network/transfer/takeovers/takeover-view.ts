import { isDeepStrictEqual } from 'node:util';
import type { AdoptionHouse } from '../../../kernel/adoptions/desk/adoption-house.ts';
import { checkPrerequisites } from '../../../kernel/adoptions/desk/check-prerequisites.ts';
import { fittingSettings } from '../../../kernel/adoptions/fitting-settings.ts';
import { ownSettingNames } from '../../../kernel/adoptions/own-settings.ts';
import { recordCounts } from '../../../kernel/adoptions/store.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { keyPath } from '../../../kernel/pages/screen.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import { readSources } from '../../../kernel/sources/store.ts';
import { approvalState } from '../approvals/approval-state.ts';
import { projectView } from '../projects/project-view.ts';
import { solutionTitle } from '../solution-title.ts';
import { type Giver, giverAt } from './giver.ts';
import { isConnected } from './giver-sources.ts';
import { hereAt } from './here.ts';
import type { OwnTakeover } from './own-takeover.ts';
import { intakeWords } from './source-words.ts';
import type { TakeoverView } from './takeovers-api.ts';

/** A takeover with everything that its page shows, asked now. */
export async function takeoverView(
  { project, takeover, solution }: OwnTakeover,
  { place, language, can }: { place: Place; language: Language; can: TakeoverView['can'] },
  house: AdoptionHouse,
): Promise<TakeoverView> {
  const { kernel } = house;
  const { db, places } = kernel;
  const [here, giver, all, approvals, view, prerequisites] = await Promise.all([
    hereAt(db, { place, solution }, kernel),
    project.fromArs === null ? null : giverAt(db, { from: project.fromArs, solution }, kernel),
    readSources(db),
    approvalState(db, project.id),
    projectView(project, language, kernel),
    checkPrerequisites(solution, { place, language }, house),
  ]);
  const keys = places.keys(place.ars);
  const goes = all.filter(
    (one) => keys.has(one.ownerArs) && one.solution === solution.id && one.kind !== 'sample',
  );
  const connected = goes.filter(isConnected);
  const counts = await recordCounts(
    db,
    goes.map(({ id }) => id),
  );
  const words = intakeWords(language);
  const { row } = here;
  return {
    ...{ project: view, version: takeover.version, prerequisites, approvals, can },
    solution: { id: solution.id, title: solutionTitle(kernel, solution.id, language) },
    giver: giver === null ? null : { ars: giver.place.ars, name: giver.name, state: giver.state },
    settings: {
      version: row?.version ?? 0,
      state: row === undefined || row.state === 'given-back' ? 'none' : row.state,
      fields: formOf(solution.settings, textsIn(solution.i18n, language)),
      value: fittingSettings(solution.settings, row?.settings ?? {}),
      own: [...ownSettingNames(solution.settings)],
      ...{ taken: takeover.taken, changed: changedSince(takeover.taken, giver) },
      savedAt: takeover.settingsAt,
    },
    sources: takeover.sources.map((one) => ({
      ...one,
      ...words(one),
      ...ownOf(connected, one.intake),
    })),
    ...{ technicalSeconds: takeover.technicalSeconds, begunAt: takeover.begunAt, liveAt: takeover.liveAt },
    ...{ effortHours: takeover.effortHours, costCents: takeover.costCents, note: takeover.note },
    goes: goes.map(({ id, name }) => ({ id, name, records: counts.get(id) ?? 0 })),
    app: keyPath(place.ars, language),
  };
}

/** The town's own sources of a kind. */
function ownOf(connected: readonly Source[], intake: string): { own: string[]; awaits: boolean } {
  const own = connected.filter((one) => one.intake === intake);
  return {
    own: own.map(({ name }) => name),
    awaits: own.some(({ awaitsAdoption }) => awaitsAdoption === true),
  };
}

/** What the giver has set otherwise since its settings were taken; nothing where it no longer runs it. */
function changedSince(
  taken: Readonly<Record<string, unknown>>,
  giver: Giver | null,
): Record<string, unknown> {
  if (giver === null || giver.row === null) return {};
  return Object.fromEntries(
    Object.entries(giver.settings).filter(([name, value]) => !isDeepStrictEqual(value, taken[name])),
  );
}
