import type { Ars, Level } from '../places/place.ts';
import type { Card } from '../solution.ts';
import type { TownLook } from '../towns/town.ts';

/** What travels of a place: enough to name it, link to it and say where it lies. */
export interface PlaceSummary {
  ars: Ars;
  name: string;
  officialName: string;
  kind: string;
  /** The lowest level it stands on. */
  level: Level;
  levels: readonly Level[];
  /** Next above first, up to the federation; `fullName` as people call it ("Kreis Steinburg"). */
  ancestors: { ars: Ars; name: string; fullName: string; level: Level }[];
  /** No municipality has adopted the platform here: "kein Angebot der Gemeinde". */
  adopted: boolean;
  /** How the municipality wants the head of its pages; left out where it has not said so, or has adopted nothing. */
  look?: TownLook;
  /** It asked to be left out: register facts only. */
  leftOut?: true;
  /** Civil date or year of the boundaries. */
  boundariesState: string;
}

/** A card as it travels: with the solution it comes from and its page as an own, absolute path. */
export interface BundleCard extends Omit<Card, 'page'> {
  solution: string;
  link: string;
}

export interface Bundle {
  place: PlaceSummary;
  cards: BundleCard[];
}
