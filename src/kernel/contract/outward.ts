/** What a solution publishes for other programs, sites and search engines. */
import type { Ars } from '../places/place.ts';
import type { SourceInfo } from './card.ts';

/** A thing that a solution publishes for other programs and sites. Texts are plain, without markup. */
export interface FeedItem {
  /** UUID of the record: stays the same as long as the record does. */
  id: string;
  title: string;
  /** At most some sentences; '' for none. */
  text: string;
  /** Language of title and text (BCP 47). */
  lang: string;
  /** Page of the solution below the place, as in `Card`. */
  page: string;
  /** Where it stands outside the house; left out: the page is all there is. */
  href?: string;
  /** Instant at which it was published or begins; null: nobody said. */
  time: string | null;
  source: SourceInfo;
  /** Others that told the same. */
  others?: readonly SourceInfo[];
  /** Instant at which what it says last changed; left out: nobody knows. */
  changedAt?: string;
  /** Of what kind it is, in the wanted language. */
  categories?: readonly string[];
  /** Degrees WGS 84, where it lies or takes place. */
  point?: { lon: number; lat: number };
  /** Left out: it is no date in a calendar. */
  dates?: readonly FeedDate[];
}

/** A date of a calendar: instants, or civil dates of whole days (`end` is the last day). */
export interface FeedDate {
  /** Unique within the item, the same as long as the date is; also when it is moved. */
  key: string;
  title: string;
  allDay: boolean;
  start: string;
  /** null: nobody said when it ends. */
  end: string | null;
  location: string | null;
  status: 'scheduled' | 'cancelled' | 'tentative';
}

/** A page that search engines are told of: at the place to which it belongs, never one that shows invented data. */
export interface ListedPage {
  /** Current key. */
  ars: Ars;
  /** Page of the solution below the place, as in `Card`. */
  page: string;
  /** Instant at which what it says last changed; null: nobody knows. */
  changedAt: string | null;
}
