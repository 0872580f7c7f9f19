import type { ReactNode } from 'react';
import type { PlaceSummary } from '../../src/kernel/bundle/bundle.ts';
import type { FullLanguage } from '../../src/kernel/i18n/language.ts';
import type { Screen, Texts } from '../../src/kernel/pages/screen.ts';

/** What a part of a solution's page gets: its words in the language of the page. It stands above its blocks. */
export interface PartProps {
  texts: Readonly<Record<string, string>>;
}

/** What `src/solutions/<id>/web/entry.ts` exports: the parts that its pages name in blocks of type `part`. */
export interface SolutionEntry {
  parts: Readonly<Record<string, (props: PartProps) => ReactNode>>;
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
