/** What the connector `ical` yields: an entry of a calendar with its dates written out. Types only. */

/** One date of an entry. Either instants with the zone they were meant in, or whole civil days. */
export type Occurrence = {
  /** The original start, as instant or civil date: stays the same when this one date is moved. */
  key: string;
  status: 'scheduled' | 'cancelled' | 'moved';
  /** Only where it differs from the entry's own. */
  title?: string;
  location?: string;
} & (
  | { allDay: false; start: string /** null: not said. */; end: string | null; zone: string }
  /** Civil dates; `lastDay` is inclusive. */
  | { allDay: true; firstDay: string; lastDay: string }
);

export interface CalendarEntry {
  /** `UID`; the key of the record too. */
  uid: string;
  /** One line, without markup; never empty. */
  title: string;
  /** As it stands in the file after unescaping: may hold markup, make it harmless with `richTextOf`. */
  description: string | null;
  location: string | null;
  /** `GEO`, degrees WGS 84. */
  point: { lon: number; lat: number } | null;
  /** Web address only. */
  url: string | null;
  categories: string[];
  organiser: string | null;
  /** Web address of an attached or named picture is left out: nobody knows its licence. */
  status: 'scheduled' | 'cancelled' | 'tentative';
  /** In order, within the horizon of the read; may be empty (a series wholly in the past). */
  occurrences: Occurrence[];
  /** True if a rule went on beyond what was written out. */
  isCut: boolean;
  /** More dates than one are told, by a rule, a list or further parts; left out: the entry is one date. */
  repeats?: true;
  /** Instant of the last change, if said. */
  changedAt: string | null;
}
