import { createHash, randomUUIDv7 } from 'node:crypto';
import { adopt } from '../../../kernel/adoptions/adopt.ts';
import { lockAdoption } from '../../../kernel/adoptions/store.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { readSources } from '../../../kernel/sources/store.ts';
import { insertProject } from '../projects/project-store.ts';
import { solutionTitle } from '../solution-title.ts';
import { writeStep } from '../step-store.ts';
import { giverAt } from './giver.ts';
import { intakesAt, sourcesOfGiver } from './giver-sources.ts';
import { hereAt, requireRunnable } from './here.ts';
import { requireSheet } from './sheet-store.ts';
import type { ExpectedSource } from './takeover.ts';
import * as problems from './takeover-problems.ts';
import { findOpenTakeover, ideaOfGiver, insertTakeover, projectOfWish } from './takeover-store.ts';

export interface TakeoverForm {
  /** Chosen by the device; sent twice it is one takeover. */
  wish: string;
  solution: string;
  from: Ars;
  sheet: string | null;
  /** Who in the town hall answers for it; '' while nobody is named. */
  unit: string;
  /** What the town has of the solution that it gives up: what it inherits, or a draft of its own. */
  despite: readonly ('inherited' | 'draft')[];
}

/**
 * A town begins to take a solution over: a project, and a draft with the settings of the giver, which nobody else sees.
 * Of the giver's sources only the kinds are noted, so that each is asked for. Answers the id of the project. Throws the
 * problems of `takeover-problems.ts`.
 */
export async function beginTakeover(
  kernel: Kernel,
  actor: Actor,
  place: Place,
  form: TakeoverForm,
): Promise<string> {
  const { places, solutions } = kernel;
  const { ars } = place;
  const solution = requireRunnable(form.solution, kernel);
  const wish = createHash('sha256').update(`takeover ${ars} ${form.wish}`).digest('hex');
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    // Two people at once: the second one waits here, and finds what the first one made.
    await lockAdoption(trx, ars, solution.id);
    const known = await projectOfWish(trx, wish);
    if (known !== null) return known;
    const keys = places.keys(ars);
    const open = await findOpenTakeover(trx, { keys, solution: solution.id });
    if (open !== null) throw problems.takeoverExists(open);
    const giver = await giverAt(trx, { from: form.from, solution }, kernel);
    if (giver === null) throw problems.takeoverGiverWithout(form.from);
    if (giver.place.ars === ars || (giver.row !== null && keys.has(giver.row.ars)))
      throw problems.takeoverOwn();
    if (giver.state === 'paused') throw problems.takeoverGiverPaused(giver.name);
    if (giver.row === null) throw problems.takeoverGiverWithout(giver.name);
    const here = await hereAt(trx, { place, solution }, kernel);
    const own = here.row?.state;
    if (own === 'live' || own === 'paused') throw problems.takeoverAlready(own);
    if (own === 'draft' && !form.despite.includes('draft'))
      throw problems.takeoverAsksFirst('draft', place.name);
    if (here.above !== null && !form.despite.includes('inherited'))
      throw problems.takeoverAsksFirst('inherited', here.above.name);
    const sheet = form.sheet === null ? null : await requireSheet(trx, form.sheet, solution.id);
    await adopt(
      { db: trx, places, solutions, now },
      { ars, solution: solution.id, from: giver.place.ars, state: 'draft', actor },
    );
    const id = randomUUIDv7();
    const title = `${solutionTitle(kernel, solution.id, 'de')} (${giver.name})`.slice(0, 120);
    await insertProject(
      trx,
      {
        ...{ id, ars, kind: 'takeover', state: 'begun', title, about: '', lang: 'de', unit: form.unit },
        ...{ solution: solution.id, sheet: form.sheet, field: null, fromArs: giver.place.ars, wish },
        idea: sheet?.idea ?? (await ideaOfGiver(trx, { keys: giver.keys, solution: solution.id })),
      },
      now,
    );
    const sources = await readSources(trx);
    const above = places.ancestors(ars).flatMap((unit) => [...places.keys(unit.ars)]);
    const have = intakesAt(sources, { keys: new Set([...keys, ...above]), solution: solution.id });
    const expected = sourcesOfGiver(sources, { keys: giver.keys, solution: solution.id }).map(
      (one): ExpectedSource => (have.has(one.intake) ? { ...one, state: 'connected' } : one),
    );
    await insertTakeover(trx, { project: id, taken: giver.settings, sources: expected }, now);
    await writeStep(trx, { thing: 'project', id, from: null, to: 'begun', reason: '', ars }, now);
    const { person, request } = actor;
    const subject = `project ${id}`;
    await recordAudit(
      trx,
      { ars, person, action: 'project.begun', subject, ...(request !== undefined && { request }) },
      now,
    );
    return id;
  });
}
