/** Goes every step of the sequence once with a pair that the handbook names, and tells what deviates. */
import type { Ask, AskedCheck, AskedStep } from '../../kernel/sources/ask/ask.ts';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { createCalls, FEWEST_HITS } from './calls.ts';
import { chooseHit } from './hits-of.ts';
import type { PvogSettings } from './settings.ts';

/** Registration of a trade in Köln: one of the eight pairs for which content is known. */
export const CHECK = { leika: '99050012104000', areas: ['053150000000', '050000000000', '000000000000'] };

/** Throws where a step without which there is no answer fails; what else deviates stands in its step. */
export async function checkPvog(
  ask: Ask,
  { day, settings }: { day: string; settings: PvogSettings },
): Promise<AskedCheck> {
  const { leika, areas } = CHECK;
  const ars = areas[0] ?? '';
  const calls = createCalls(ask, { language: 'de', clientId: settings.clientId ?? null });
  const steps: AskedStep[] = [];
  const step = (name: string, fine: string, deviations: (string | null)[] = []) =>
    void steps.push({ name, fine, deviations: deviations.filter((one) => one !== null) });
  const hits = await calls.byKey({ leika, ars, day });
  const hit = chooseHit(hits, { leika, areas, day });
  if (hit === undefined)
    throw new UnreadableFeed(
      'no-data',
      `The service knows nothing of ${leika} at ${ars}, for which content is known: compare the parameters with its documentation.`,
      { where: 'v3/servicedescriptions/leikaid' },
    );
  step('service by key', `${hits.length} hits, ${hit.id}`);
  const detail = await calls.detail({ id: hit.id, ars, day });
  const { service } = detail;
  step('detail', `"${service.name}", ${service.modules.length} modules`, [
    service.leika.includes(leika) ? null : `does not name the key ${leika}`,
    service.modules.length === 0 ? 'has no text at all' : null,
    service.changedAt === null ? 'does not say when it was changed' : null,
  ]);
  const units = await calls.units({ id: hit.id, ars });
  const [first] = units;
  step('units', `${units.length} units`, [
    first === undefined ? 'names no unit' : null,
    units.some(({ role }) => role.code === null && role.name === null) ? 'a unit has no role' : null,
  ]);
  if (first !== undefined) {
    const unit = await calls.unit(first.id);
    step('unit', `${unit?.addresses.length ?? 0} addresses`, [
      unit === null ? `has no detail of ${first.id}` : null,
    ]);
  }
  const [online] = detail.online;
  if (online !== undefined) {
    const found = await calls.online(online.id);
    step('online service', `${found?.links.length ?? 0} links`, [
      found === null ? `has no detail of ${online.id}` : null,
    ]);
  }
  const all = await calls.onlineAt(ars);
  step('online services of the place', `${all.services.length} of ${all.total ?? 'an unsaid number'}`, [
    all.total !== null && all.services.length < all.total ? 'fewer came than it counts' : null,
  ]);
  const found = await calls.byText({ words: service.name, ars, size: FEWEST_HITS });
  step('text search', `${found.length} hits`, [found.length === 0 ? 'finds nothing by the name' : null]);
  return { steps, record: { service, units }, bytes: calls.bytes() };
}
