import type { ReactNode } from 'react';
import type { Language } from '../../src/kernel/i18n/language.ts';
import type { Block } from '../../src/kernel/solution.ts';

/** What a part of a solution's page gets: its words in the language of the page. It stands above its blocks. */
export interface PartProps {
  texts: Readonly<Record<string, string>>;
  /** What the block carries beside its words. */
  data: unknown;
  /** Own path of the place. */
  home: string;
  /** Blocks as the house draws them on a page, for what is reckoned anew on the device. */
  draw(blocks: readonly Block[]): ReactNode;
}

/** What stands on the page of a place, above its cards: only on devices that keep something of the solution there. */
export interface OwnProps {
  /** Twelve digits, and own path of the place. */
  ars: string;
  home: string;
  language: Language;
}

/** What `src/solutions/<id>/web/entry.ts` exports. */
export interface SolutionEntry {
  /** The parts that its pages name in blocks of type `part`. */
  parts: Readonly<Record<string, (props: PartProps) => ReactNode>>;
  /** Loaded where `web/ui/own-places.ts` says that there is something. */
  own?: (props: OwnProps) => ReactNode;
}
