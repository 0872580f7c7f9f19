import { parseSettings } from '../sources/parse-settings.ts';
import { SourceError } from '../sources/source-error.ts';
import type { Adoption } from './adoption.ts';
import { SourcesLeft } from './adoption-error.ts';
import {
  type AdoptHouse,
  type AdoptionTarget,
  changeAdoption,
  contentOf,
  isSameContent,
} from './change-adoption.ts';
import { ownSources } from './give-back.ts';
import { readVersion } from './store.ts';

/**
 * Writes a new version with the content of an older one; left out: the one before the present. Throws `SourceError`
 * where there is no older one, where its settings no longer fit the form, and `SourcesLeft` where it had been given back
 * and sources have been connected since.
 */
export async function undoAdoption(
  house: AdoptHouse,
  request: AdoptionTarget & { to?: number },
): Promise<Adoption> {
  const adoption = await changeAdoption(house, request, async ({ trx, place, solution, row }) => {
    const to = request.to ?? (row?.version ?? 0) - 1;
    const older = row === undefined || to >= row.version ? undefined : await readVersion(trx, row, to);
    if (row === undefined || older === undefined)
      throw new SourceError(
        'no-version',
        `${place.name} has no older version ${Math.max(to, 0)} of ${solution.id} to go back to.`,
      );
    if (older.state === 'given-back') {
      const sources = await ownSources(trx, house.places.keys(place.ars), solution.id);
      if (sources.length > 0) throw new SourcesLeft(place.name, solution.id, sources);
    } else {
      parseSettings(solution.settings, older.settings, solution.id);
    }
    if (isSameContent(row, older)) return null;
    return { content: contentOf(older), action: 'adoption.undone', undoneTo: to, detail: { to } };
  });
  if (adoption === undefined) throw new Error('An adoption that was just undone is not there');
  return adoption;
}
