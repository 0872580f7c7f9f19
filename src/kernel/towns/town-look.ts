import { placeFilePath } from '../files/place-file-routes.ts';
import type { Ars, Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import type { Town, TownLook } from './town.ts';

type House = Pick<Kernel, 'places' | 'adoptions' | 'towns'>;

/** Own path of the style sheet with a town's colour; a new version is a new address. */
export function lookPath({ ars, version }: Pick<Town, 'ars' | 'version'>): string {
  return `/api/towns/${ars}/look.css?v=${version}`;
}

/**
 * The look of the pages of a place; null where nobody has adopted it, because then it is no offer of the municipality
 * (law.md), and where there is nothing to show. The colour of the association is shown for its members that have chosen
 * none; its name and crest never are: both are the town's alone.
 */
export function lookOf({ ars }: Pick<Place, 'ars'>, house: House): TownLook | null {
  const { own, above } = townsOf(ars, house);
  const colouring = [own, above].find((town) => town?.colour != null);
  if (own === undefined && colouring === undefined) return null;
  const look: TownLook = {
    name: own?.displayName ?? null,
    crest: own?.crest ? { src: placeFilePath(own.ars, own.crest.file), alt: own.crest.alt } : null,
    style: colouring === undefined ? null : lookPath(colouring),
  };
  return Object.values(look).every((part) => part === null) ? null : look;
}

/** The town whose texts a place shows: its own, else its association's where that has adopted; undefined: nobody's. */
export function speakingTown({ ars }: Pick<Place, 'ars'>, house: House): Town | undefined {
  const { own, above } = townsOf(ars, house);
  return own ?? above;
}

function townsOf(ars: Ars, { places, adoptions, towns }: House): { own?: Town; above?: Town } {
  if (!adoptions.isAdopted(ars)) return {};
  const association = places.ancestors(ars).find(({ levels }) => levels.includes('association'));
  const own = towns.own(ars);
  const above =
    association !== undefined && adoptions.isAdopted(association.ars)
      ? towns.own(association.ars)
      : undefined;
  return { ...(own && { own }), ...(above && { above }) };
}

/** Whether a place is left out: it asked for that, and has not adopted anything since. */
export function isLeftOutNow(ars: Ars, { towns, adoptions }: Pick<House, 'towns' | 'adoptions'>): boolean {
  return towns.isLeftOut(ars) && !adoptions.isAdopted(ars);
}
