/** What the connector `destination-one` yields: an event with its dates written out. Types only. */
import type { DayDate } from '../../kernel/calendar/day-rule/date-on-day.ts';

export interface DestinationEvent {
  /** `global_id` ("e_100347853"); the key of the record too. */
  id: string;
  /** One line. */
  title: string;
  /** As the feed has it: may hold markup, make it harmless with `richTextOf`. */
  description: string | null;
  categories: string[];
  keywords: string[];
  /** Words that the publisher ticks ("Barrierefrei"). */
  features: string[];
  location: { name: string | null; address: string | null };
  /** Degrees WGS 84, unchecked. */
  point: { lon: number; lat: number } | null;
  organiser: string | null;
  /** As it is written; null: none. */
  url: string | null;
  /** In order, within the horizon, each key once; may be empty. */
  dates: DayDate[];
  /** A rule goes on beyond what is written out. */
  isCut: boolean;
  /** Instant of the last change, if said. */
  changedAt: string | null;
}
