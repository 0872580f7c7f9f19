/** Switching a solution on or preparing it as a draft, with its settings; pausing and resuming. */
import type { Ars, Level } from '../places/place.ts';
import type { Solution } from '../solution.ts';
import { parseSettings } from '../sources/parse-settings.ts';
import { SourceError } from '../sources/source-error.ts';
import type { Adoption, AdoptionContent } from './adoption.ts';
import {
  type AdoptHouse,
  type AdoptionTarget,
  type BeforeChange,
  type Change,
  changeAdoption,
  contentOf,
  isSameContent,
} from './change-adoption.ts';
import { createAdoptionDirectory } from './create-adoption-directory.ts';
import { fittingSettings } from './fitting-settings.ts';
import { ownSettingNames, withoutOwn } from './own-settings.ts';
import { adoptionsAt, stateBeforePause } from './store.ts';

export type { AdoptHouse } from './change-adoption.ts';

export interface AdoptRequest extends AdoptionTarget {
  /** Left out: those that are there already, else those of `from`, else the defaults. */
  settings?: Record<string, unknown>;
  /** `settings` are all there are; else they are put over those that are there. */
  isWhole?: boolean;
  /** Take the settings of this place's adoption over, without those that are its own alone. */
  from?: Ars;
  /** Where a key stands on several levels: as which; the lowest unless told. */
  level?: Level;
  /** Left out: live, and what is paused stays paused. */
  state?: 'draft' | 'live';
}

/**
 * Switches a solution on for a place or prepares it, or changes its settings; example data go when it is live. Throws
 * `SourceError`. Inheritance is design section 5 (3).
 */
export async function adopt(house: AdoptHouse, request: AdoptRequest): Promise<Adoption> {
  const adoption = await changeAdoption(house, request, async (before) => {
    const { place, solution, row } = before;
    const { level = known(row)?.level ?? place.levels[0] ?? 'municipality' } = request;
    if (!place.levels.includes(level))
      throw new SourceError(
        'unknown-place',
        `${place.name} is no ${level}: it is ${place.levels.join(', ')}.`,
      );
    if (request.state === 'draft' && (row?.state === 'live' || row?.state === 'paused'))
      throw new SourceError(
        'not-draft',
        `${place.name} has adopted ${solution.id} already: it is no draft any more.`,
      );
    const giver = await giverOf(house, request, before);
    // What belongs to one town alone stays that of this place.
    const kept = giver === undefined ? {} : ownOf(solution, row);
    const offered =
      giver === undefined ? row?.settings : { ...withoutOwn(solution.settings, giver.settings), ...kept };
    const base = fittingSettings(solution.settings, offered ?? {});
    const wanted = { ...(request.isWhole ? kept : base), ...request.settings };
    const state = request.state ?? (row?.state === 'paused' ? 'paused' : 'live');
    const isNew = row === undefined || row.state === 'given-back';
    const isBegun = state === 'live' && row?.state === 'draft';
    const content: AdoptionContent = {
      level,
      state,
      // Every solution's settings are an object (contract).
      settings: parseSettings(solution.settings, wanted, solution.id) as Record<string, unknown>,
      since: isNew || isBegun ? house.now.toString() : row.since,
      takenOverFrom:
        giver !== undefined && giver.ars !== place.ars ? giver.ars : (known(row)?.takenOverFrom ?? null),
    };
    if (row !== undefined && isSameContent(row, content)) return null;
    return {
      content,
      action: state === 'live' && (isNew || isBegun) ? 'adoption.adopted' : 'adoption.changed',
    };
  });
  if (adoption === undefined) throw new Error('An adoption that was just written is not there');
  return adoption;
}

/** Pauses or resumes; also what a unit above adopted can be paused by a place for itself. */
export async function setAdoptionState(
  house: AdoptHouse,
  request: AdoptionTarget & { state: 'live' | 'paused' },
): Promise<Adoption> {
  const adoption = await changeAdoption(house, request, (before) =>
    request.state === 'paused' ? pause(before, house.now) : resume(before),
  );
  if (adoption === undefined)
    throw new SourceError('not-adopted', `${request.ars} has nothing of ${request.solution} to resume.`);
  return adoption;
}

function pause({ place, solution, row, directory }: BeforeChange, now: Temporal.Instant): Change | null {
  if (row?.state === 'paused') return null;
  if (row?.state === 'live')
    return { content: { ...contentOf(row), state: 'paused' }, action: 'adoption.paused' };
  if (directory.effective(place.ars, solution.id) === undefined && solution.scope === 'adopted')
    throw new SourceError('not-adopted', `Nobody has adopted ${solution.id} for ${place.name}.`);
  if (row?.state === 'draft')
    throw new SourceError(
      'not-adopted',
      `${place.name} has ${solution.id} as a draft only: give it back first.`,
    );
  return {
    content: {
      level: place.levels[0] ?? 'municipality',
      state: 'paused',
      // What was inherited stays what it is; what the place chose once is not lost either.
      settings: row?.settings ?? {},
      since: now.toString(),
      takenOverFrom: row?.takenOverFrom ?? null,
    },
    action: 'adoption.paused',
  };
}

/** A pause of something inherited ends as if there had been none; one's own goes on. */
async function resume({ trx, row }: BeforeChange): Promise<Change | null> {
  if (row === undefined || row.state !== 'paused') return null;
  const before = await stateBeforePause(trx, row);
  const state = before === undefined || before === 'given-back' ? 'given-back' : 'live';
  return { content: { ...contentOf(row), state }, action: 'adoption.resumed' };
}

async function giverOf(
  { places }: AdoptHouse,
  { from }: AdoptRequest,
  { trx, solution }: BeforeChange,
): Promise<Adoption | undefined> {
  if (from === undefined) return undefined;
  const found = places.resolve(from);
  const ars = found.kind === 'current' || found.kind === 'moved' ? found.place.ars : from;
  const units = [ars, ...places.ancestors(ars).map((one) => one.ars)];
  const rows = await adoptionsAt(
    trx,
    units.flatMap((unit) => [...places.keys(unit)]),
    solution.id,
  );
  const directory = createAdoptionDirectory(rows, () => places);
  const giver = directory.effective(ars, solution.id);
  if (giver === undefined && directory.isPaused(ars, solution.id))
    throw new SourceError(
      'giver-paused',
      `${places.get(ars)?.name ?? from} has paused ${solution.id} for now: take it over from another town, or wait until it goes on there.`,
    );
  if (giver === undefined)
    throw new SourceError('not-adopted', `${from} has not adopted ${solution.id}: nothing to take over.`);
  return giver;
}

/** Of what a place chose those settings that are its own alone. */
function ownOf(solution: Solution, row: Adoption | undefined): Record<string, unknown> {
  const own = ownSettingNames(solution.settings);
  return Object.fromEntries(Object.entries(row?.settings ?? {}).filter(([name]) => own.has(name)));
}

/** A row that was given back offers its settings, and nothing else. */
function known(row: Adoption | undefined): Adoption | undefined {
  return row?.state === 'given-back' ? undefined : row;
}
