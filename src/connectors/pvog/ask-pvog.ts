/** One service at one place: the whole sequence of calls, one answer. */
import type { Ask } from '../../kernel/sources/ask/ask.ts';
import { FetchFault } from '../../kernel/sources/fetch/fetch-fault.ts';
import { createCalls, type PvogCalls } from './calls.ts';
import { chooseHit } from './hits-of.ts';
import type { PvogAnswer, PvogOnlineService, PvogQuestion, PvogUnit } from './model.ts';
import type { PvogSettings } from './settings.ts';
import { isValidOn } from './times.ts';

/** Of more units than that only the names are asked for: the list is there to choose from. */
const MOST_DETAILS = 6;

/**
 * Asks by key, then for the detail, who is responsible, and what can be done online. Without the first three there is
 * no answer: what fails there is thrown (`FetchFault`, `UnreadableFeed`). Addresses of units and of online services
 * may be missing: a note says so.
 */
export async function askPvog(question: PvogQuestion, ask: Ask, settings: PvogSettings): Promise<PvogAnswer> {
  const { leika, areas, day, language } = question;
  const [ars] = areas;
  const calls = createCalls(ask, { language, clientId: settings.clientId ?? null });
  const hit = chooseHit(await calls.byKey({ leika, ars, day }), { leika, areas, day });
  if (hit === undefined) return { kind: 'none' };
  const found = await calls.detail({ id: hit.id, ars, day });
  if (!isValidOn(found.service.validity, day)) return { kind: 'none' };
  const titles = await calls.units({ id: hit.id, ars });
  const notes: string[] = [];
  const [units, online] = await Promise.all([
    withDetails(titles, calls, notes),
    withLinks(found.online, calls, notes),
  ]);
  return { kind: 'answer', service: found.service, units, online, notes };
}

async function withDetails(
  units: readonly PvogUnit[],
  calls: PvogCalls,
  notes: string[],
): Promise<PvogUnit[]> {
  const ids = new Set(units.map(({ id }) => id));
  if (ids.size > MOST_DETAILS) return [...units];
  const details = new Map(
    await Promise.all(
      [...ids].map(async (id) => [id, await orNote(() => calls.unit(id), `unit ${id}`, notes)] as const),
    ),
  );
  return units.map((unit) => ({ ...unit, detail: details.get(unit.id) ?? null }));
}

/** Online services without an address of the web are asked for; those that have none then are left out. */
async function withLinks(
  online: readonly PvogOnlineService[],
  calls: PvogCalls,
  notes: string[],
): Promise<PvogOnlineService[]> {
  const whole = await Promise.all(
    online.slice(0, MOST_DETAILS).map(async (one) => {
      if (one.links.length > 0) return one;
      const found = await orNote(() => calls.online(one.id), `online service ${one.id}`, notes);
      return found === null || found.links.length === 0 ? null : found;
    }),
  );
  return whole.filter((one) => one !== null);
}

/** What an answer can do without costs it nothing but a note. */
async function orNote<Part>(
  part: () => Promise<Part | null>,
  what: string,
  notes: string[],
): Promise<Part | null> {
  try {
    return await part();
  } catch (error) {
    // The house ends, or the time for all of it is over: then there is no answer.
    if (error instanceof FetchFault && error.code === 'aborted') throw error;
    if (!(error instanceof Error)) throw error;
    notes.push(`${what}: ${error.message}`);
    return null;
  }
}
