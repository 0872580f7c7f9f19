import {
  type Fields,
  linesAt,
  listAt,
  nameAt,
  requiredLine,
  requiredList,
  requiredObject,
} from './json-values.ts';
import { areasAt, keysIn } from './service-of.ts';
import { isValidOn, validityAt } from './times.ts';

export interface PvogHit {
  id: string;
  name: string | null;
  /** Where it counts; empty: not said. */
  areas: readonly string[];
  /** Empty: not said. */
  leika: readonly string[];
  validity: readonly { from: string | null; until: string | null }[];
}

/** A page of hits by key: "{content: [{id, …}]}". Throws `UnreadableFeed`. */
export function hitsOf(body: unknown, where: string): PvogHit[] {
  return requiredList(requiredObject(body, where), 'content', where).map((one) => hitOf(one, where));
}

/** A page of hits by text: "{serviceDescriptions: {content: […]}}". Throws `UnreadableFeed`. */
export function textHitsOf(body: unknown, where: string): PvogHit[] {
  const { serviceDescriptions } = requiredObject(body, where);
  return hitsOf(serviceDescriptions, where);
}

/**
 * The hit that counts: valid on the day, for this key where it says keys, and of the nearest unit that has one. A hit
 * for an area that is not above the place is none. Of equals the first.
 */
export function chooseHit(
  hits: readonly PvogHit[],
  { leika, areas, day }: { leika: string; areas: readonly string[]; day: string },
): PvogHit | undefined {
  const rank = (hit: PvogHit) => {
    const ranks = hit.areas.map((area) => areas.indexOf(area)).filter((at) => at >= 0);
    return ranks.length === 0 ? areas.length : Math.min(...ranks);
  };
  return hits
    .filter(({ validity }) => isValidOn(validity, day))
    .filter((hit) => hit.leika.length === 0 || hit.leika.includes(leika))
    .filter((hit) => hit.areas.length === 0 || rank(hit) < areas.length)
    .map((hit, at) => ({ hit, at, rank: rank(hit) }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)[0]?.hit;
}

function hitOf(fields: Fields, where: string): PvogHit {
  return {
    id: requiredLine(fields, 'id', where),
    name: nameAt(fields, 'name'),
    areas: areasAt(fields),
    leika: linesAt(fields, 'leikakeys').flatMap(keysIn),
    validity: validityAt(listAt(fields, 'validityPeriods')),
  };
}
