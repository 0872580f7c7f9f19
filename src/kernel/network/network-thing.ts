/**
 * Things of one part of the network that another part may name: an idea that a pilot tries, a challenge that nobody has
 * solved. Parts never import each other; they find each other's things through `Kernel.solutions`. Types only.
 */
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';
import type { Kernel } from '../solution.ts';

export interface NetworkThing {
  kind: string;
  id: string;
  /** In the wanted language where it is there; `lang` (BCP 47) is the one it is in. */
  title: string;
  lang: string;
  /** As the part calls it, and the same in words of the wanted language. */
  state: string;
  stateWords: string;
  /** What it is about (`mobility`); null: it has no field. */
  field: string | null;
  /** The problem in a few sentences, in the language `lang`; '' where there is none. */
  text: string;
  /** Below `/netzwerk`. */
  page: string;
  /** The town whose it is, by the key of its day; null: nobody's. */
  ars: Ars | null;
  /** Solution of the house that answers it; null: none. */
  solution: string | null;
  isExample: boolean;
}

/** Room of a solution: one kind of things, as others may read them. What is hidden is never among them. */
export interface NetworkThings {
  /** `idea`, `challenge`: unique in the house. */
  kind: string;
  /** By id; what is hidden or not there is left out. */
  find(ids: readonly string[], language: Language, kernel: Kernel): Promise<readonly NetworkThing[]>;
  /** Whose titles hold all the words (all where there are none), the last changed first. */
  search(ask: ThingSearch, kernel: Kernel): Promise<readonly NetworkThing[]>;
  /** Those that `search` finds with `isOpen`, as figures of towns; left out: nobody asks for them. */
  open?: OpenThings;
}

export interface OpenThings {
  byTown(kernel: Kernel): Promise<readonly OpenCount[]>;
  /** Another one whenever `byTown` says something else, and much cheaper. */
  state(kernel: Kernel): Promise<string>;
}

export interface OpenCount {
  /** Key of the day it was written. */
  ars: Ars;
  isExample: boolean;
  count: number;
}

export interface ThingSearch {
  words: string;
  language: Language;
  /** Only of these keys; left out: of all. */
  keys?: Iterable<Ars>;
  /** Only those that nobody has solved, stopped or merged. */
  isOpen?: boolean;
  /** Only those that are invented, or only real ones; left out: both. */
  isExample?: boolean;
  limit: number;
}
