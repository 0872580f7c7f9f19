/** How a town looks and what it says about itself. Types only. */
import type { Ars } from '../places/place.ts';

/** What the town hall fills in. Texts are plain, line by line; null: nothing was said. */
export interface TownTexts {
  /** As the head of its pages names it ("Stadt Bonn"); null: as the register does. */
  displayName: string | null;
  /** "#rrggbb", lower case; passes `judgeColour`. */
  colour: string | null;
  website: string | null;
  imprint: string | null;
  contact: string | null;
  /** Whom to tell about barriers. */
  accessibilityContact: string | null;
  /** About the enforcement office of the Land. */
  accessibilityNote: string | null;
  privacy: string | null;
  /** Of what the town enters itself; one of `OWN_LICENCES`. */
  licence: string;
}

/** A picture of the place (`kernel.place_file`) with what it shows in words. */
export interface Crest {
  file: string;
  alt: string;
}

export interface TownContent extends TownTexts {
  crest: Crest | null;
}

export interface Town extends TownContent {
  ars: Ars;
  version: number;
  /** Instant. */
  changedAt: string;
}

export const EMPTY_TOWN: TownContent = {
  displayName: null,
  colour: null,
  website: null,
  imprint: null,
  contact: null,
  accessibilityContact: null,
  accessibilityNote: null,
  privacy: null,
  licence: 'own',
  crest: null,
};

/** All of them, in memory, read-only; built anew when one changes. */
export interface TownDirectory {
  /** The place's own row. */
  own(ars: Ars): Town | undefined;
  /** Whether the place asked to be left out. */
  isLeftOut(ars: Ars): boolean;
}

/** What of it travels with a page: the head of the pages of an adopted place. */
export interface TownLook {
  /** As its own town hall writes it; null: as the register does. */
  name: string | null;
  /** Own path of the picture, with what it shows. */
  crest: { src: string; alt: string } | null;
  /** Own path of the style sheet with the colour. */
  style: string | null;
}
