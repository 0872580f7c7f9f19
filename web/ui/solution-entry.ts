import type { ReactNode } from 'react';
import type { PlaceSummary } from '../../src/kernel/bundle/bundle.ts';
import type { FullLanguage, Language } from '../../src/kernel/i18n/language.ts';
import type { Screen, Texts } from '../../src/kernel/pages/screen.ts';
import type { Block } from '../../src/kernel/solution.ts';

/** What a part of a solution's page gets: its words in the language of the page. It stands above its blocks. */
export interface PartProps {
  texts: Readonly<Record<string, string>>;
  /** What the block carries beside its words. */
  data: unknown;
  /** Own path of the place. */
  home: string;
  /** For what the house itself offers inside a part (`notify-parts.ts`). */
  screen: Screen;
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

/** A room of the desk; `item` is one thing in it, `NEW_ITEM`, or null for the room as a whole. */
export interface RoomProps {
  screen: Screen;
  place: PlaceSummary;
  item: string | null;
}

/** What the chunk of a room gives: how it is drawn, and its words beside those of the desk. */
export interface DeskRoomPart {
  Room: (props: RoomProps) => ReactNode;
  words: Readonly<Record<FullLanguage, () => Promise<{ default: Texts }>>> | null;
}

/**
 * What `src/solutions/<id>/web/desk.ts` exports: its rooms by the ids of `Solution.rooms`, each in a chunk of its own.
 * What rooms are built from stands in `desk-parts.ts`.
 */
export interface SolutionDesk {
  rooms: Readonly<Record<string, () => Promise<{ room: DeskRoomPart }>>>;
}

/** A room of a person; `item` is one thing in it, `NEW_ITEM`, or null for the room as a whole. */
export interface OwnRoomProps {
  screen: Screen;
  item: string | null;
}

/** What the chunk of a person's room gives: how it is drawn, and its words beside those of the account. */
export interface OwnRoomPart {
  Room: (props: OwnRoomProps) => ReactNode;
  words: Readonly<Record<FullLanguage, () => Promise<{ default: Texts }>>> | null;
}

/**
 * What `src/solutions/<id>/web/own.ts` exports: its rooms by the ids of `Solution.ownRooms`, each in a chunk of its own.
 * What rooms are built from stands in `desk-parts.ts`.
 */
export interface SolutionOwn {
  rooms: Readonly<Record<string, () => Promise<{ room: OwnRoomPart }>>>;
}
