/** Whose solution is taken over: the town that was named, and whose settings count there. */
import type { Adoption } from '../../../kernel/adoptions/adoption.ts';
import { createAdoptionDirectory } from '../../../kernel/adoptions/create-adoption-directory.ts';
import { fittingSettings } from '../../../kernel/adoptions/fitting-settings.ts';
import { withoutOwn } from '../../../kernel/adoptions/own-settings.ts';
import { adoptionsAt } from '../../../kernel/adoptions/store.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel, Solution } from '../../../kernel/solution.ts';

export interface Giver {
  place: Place;
  name: string;
  /** `gone`: neither it nor a unit above it runs the solution any more. */
  state: 'live' | 'paused' | 'gone';
  /** The row that counts there; null where none does. */
  row: Adoption | null;
  /** What another town may begin with: without what is its own alone. */
  settings: Record<string, unknown>;
  /** Keys whose sources feed it: of the town, and of the unit whose row counts. */
  keys: ReadonlySet<Ars>;
}

/** As it stands in the database now; null: there is no such town today. */
export async function giverAt(
  db: Kernel['db'],
  { from, solution }: { from: Ars; solution: Solution },
  { places }: Pick<Kernel, 'places'>,
): Promise<Giver | null> {
  const place = townOf(from, places);
  if (place === null) return null;
  const units = [place, ...places.ancestors(place.ars)].flatMap(({ ars }) => [...places.keys(ars)]);
  const directory = createAdoptionDirectory(await adoptionsAt(db, units, solution.id), () => places);
  const row = directory.effective(place.ars, solution.id) ?? null;
  const fitting = row === null ? {} : fittingSettings(solution.settings, row.settings);
  return {
    ...{ place, row, name: fullNameOf(place) },
    state: row !== null ? 'live' : directory.isPaused(place.ars, solution.id) ? 'paused' : 'gone',
    settings: row === null ? {} : withoutOwn(solution.settings, fitting),
    keys: new Set([...places.keys(place.ars), ...(row === null ? [] : places.keys(row.ars))]),
  };
}
