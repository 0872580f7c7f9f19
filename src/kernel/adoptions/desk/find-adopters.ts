import { choiceOfPlace } from '../../places/choice.ts';
import { fold } from '../../places/fold.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { AdopterLine } from '../desk-api.ts';
import { fittingSettings } from '../fitting-settings.ts';
import { withoutOwn } from '../own-settings.ts';
import { liveAdoptions } from '../store.ts';

/** More are found by more letters. */
const MOST = 20;

/** Others that have adopted a solution and whose name holds the words, by name; without settings that are theirs alone. */
export async function findAdopters(
  solution: Solution,
  { place, query }: { place: Place; query: string },
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<{ towns: AdopterLine[]; hasMore: boolean }> {
  const words = fold(query).split(' ');
  const own = places.keys(place.ars);
  const found = (await liveAdoptions(db, solution.id))
    .flatMap((row) => {
      const at = places.resolve(row.ars);
      const town = at.kind === 'current' || at.kind === 'moved' ? at.place : null;
      return own.has(row.ars) || town === null ? [] : [{ row, town, name: fullNameOf(town) }];
    })
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
  return {
    towns: found.slice(0, MOST).map(({ row, town, name }) => {
      const { county, state } = choiceOfPlace(town, places, 'de');
      const settings = withoutOwn(solution.settings, fittingSettings(solution.settings, row.settings));
      return { ars: town.ars, name, county, state, since: row.since, settings };
    }),
    hasMore: found.length > MOST,
  };
}
