import type { Language } from '../../i18n/language.ts';
import { titleOf } from '../../i18n/solution-title.ts';
import { choiceOfPlace } from '../../places/choice.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { type Ars, FEDERATION } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { cursorNumber, readCursor, writeCursor } from '../cursor.ts';
import { staleRulesOf } from '../health-sql.ts';
import type {
  AdoptionStateName,
  OperationPlace,
  OperationPlaces,
  PlaceSort,
  SourceHealth,
} from '../operation-api.ts';
import { candidatesOf } from './candidates.ts';
import { type PlaceRow, placePage } from './store.ts';

export interface PlaceQuestion {
  q?: string | undefined;
  land?: Ars | undefined;
  solution?: string | undefined;
  state?: AdoptionStateName | undefined;
  health?: SourceHealth | undefined;
  sort: PlaceSort;
  after?: string | undefined;
  limit: number;
}

export interface ListHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
  language: Language;
}

/** One page of the places that have adopted something or have feeds. */
export async function listPlaces(house: ListHouse, question: PlaceQuestion): Promise<OperationPlaces> {
  const { kernel, solutions } = house;
  const { db, places, clock } = kernel;
  const { q = '', land, solution, state, health, sort, limit } = question;
  const [figure, rank] = readCursor(question.after, 2) ?? [];
  const after = figure === undefined ? null : { figure: cursorNumber(figure), rank: cursorNumber(rank) };
  const filter = {
    ...{ candidates: candidatesOf(places, { words: q, below: land }), solution, state, health },
    ...{ rules: staleRulesOf(solutions, clock), now: clock.now() },
  };
  const rows = await placePage(db, filter, { sort, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    places: shown.map((row) => operationPlace(row, house)),
    total: rows[0]?.total ?? 0,
    next: last === undefined ? null : writeCursor([last.figure, last.rank]),
    lands: landsOf(places),
    solutions: solutions.map(({ id }) => ({ id, title: titleOf(solutions, id, house.language) })),
  };
}

/** Words to a row; a place that has neither adoptions nor feeds has none. */
export function operationPlace(
  row: PlaceRow | undefined,
  house: ListHouse,
  ars = row?.ars ?? '',
): OperationPlace {
  const { places } = house.kernel;
  const place = places.get(ars);
  const choice = place === undefined ? null : choiceOfPlace(place, places, 'de');
  return {
    ars,
    name: place === undefined ? ars : fullNameOf(place),
    county: choice?.county ?? null,
    state: choice?.state ?? null,
    members: place?.levels.includes('municipality') ? 0 : municipalitiesBelow(ars, places),
    adoptions: (row?.adoptions ?? []).map((one) => ({
      ...one,
      title: titleOf(house.solutions, one.solution, house.language),
    })),
    sources: row?.sources ?? {},
    lastChange: row?.lastChange ?? null,
    openInvitations: row?.openInvitations ?? 0,
    openRequests: row?.openRequests ?? 0,
  };
}

function municipalitiesBelow(ars: Ars, places: Pick<PlaceDirectory, 'children'>): number {
  return places
    .children(ars)
    .reduce(
      (sum, one) =>
        sum + (one.levels.includes('municipality') ? 1 : 0) + municipalitiesBelow(one.ars, places),
      0,
    );
}

function landsOf(places: PlaceDirectory): { ars: Ars; name: string }[] {
  return places
    .children(FEDERATION)
    .filter(({ levels }) => levels.includes('state'))
    .map((place) => ({ ars: place.ars, name: fullNameOf(place) }));
}
