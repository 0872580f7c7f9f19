/** What the connectors of this folder yield: things of schema.org, ODTA and ThüCAT in one shape. Types only. */
import type { DayDate } from '../../kernel/calendar/day-rule/date-on-day.ts';
import type { DayTime } from '../../kernel/calendar/day-rule/model.ts';

/** Of every thing. */
export interface SchemaThing {
  /** The source's own and stable address or name of it. */
  id: string;
  /** Names of its types: of schema.org as they are ("MusicEvent"), of others with their prefix ("thuecat:Dome"). */
  types: string[];
  /** One line. German where there is German, else in the language of the record. */
  name: string;
  /** As the feed has it: may hold markup, make it harmless with `richTextOf`. */
  description: string | null;
  /** BCP 47 of name and description. */
  language: string;
  /** Other languages → the same; a text that is not translated is null. */
  translations: Readonly<Record<string, { name: string | null; description: string | null }>>;
  /** Web address for people. */
  url: string | null;
  keywords: string[];
  /** As the feed names it: an address or a name; what it means, the mapping says. */
  licence: string | null;
  /** Instant of the last change, if said. */
  changedAt: string | null;
}

/** Entry of an event or place. */
export interface SchemaTerms {
  /** null: not said. */
  free: boolean | null;
  /** A line a price: "Erwachsene: 8 EUR". */
  prices: string[];
  /** What it says about barriers, in its own words, a line each. */
  access: string[];
  /** Names of values from lists of the vocabulary: "DisabledToilets", "IndoorActivities". */
  marks: string[];
}

export interface SchemaLocation {
  name: string | null;
  /** One line: "Am Jenzig 1, 07749 Jena". */
  address: string | null;
  /** Degrees WGS 84, unchecked. */
  point: { lon: number; lat: number } | null;
}

/** Every public holiday between two civil days, both inclusive: which these are only the place can tell. */
export interface HolidayDates {
  from: string;
  until: string;
  except: string[];
  time: DayTime;
}

/** A date; `key` is where it was first planned. What it says otherwise than the event is left out where it does not. */
export type SchemaDate = DayDate & { status?: 'cancelled' | 'moved'; title?: string; location?: string };

export interface SchemaEvent extends SchemaThing, SchemaTerms {
  kind: 'event';
  location: SchemaLocation;
  organiser: string | null;
  status: 'scheduled' | 'cancelled' | 'tentative';
  /** In order, within the horizon, each key once; may be empty. */
  dates: SchemaDate[];
  holidays: HolidayDates[];
  /** A rule goes on beyond what is written out. */
  isCut: boolean;
}

export interface SchemaPlace extends SchemaThing, SchemaTerms {
  kind: 'place';
  location: SchemaLocation;
  /** In the grammar of OpenStreetMap; null: nothing, or nothing that can be said in it. */
  openingHours: string | null;
  /** Last civil day of which the hours say anything; null: they have no end. */
  hoursUntil: string | null;
  phone: string | null;
}

export interface SchemaTour extends SchemaThing, SchemaTerms {
  kind: 'tour';
  /** Where it begins, where that is said. */
  location: SchemaLocation;
  /** [longitude, latitude, metres above sea level if said], degrees WGS 84, in order; null: the feed has no line. */
  line: [number, number, number?][] | null;
  /** Stations in order, where they are said. */
  stops: { name: string; point: { lon: number; lat: number } | null }[];
}
