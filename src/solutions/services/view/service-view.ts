/**
 * All that is known of one service at one place: what its page, the API, JSON-LD, the list for a move and the share of
 * what can be done online draw from. Types only; `view-of.ts` gathers it.
 */
import type { Place } from '../../../kernel/places/place.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { Service } from '../catalogue/model.ts';
import type { ServiceRecord } from '../feeds/records.ts';
import type { OnlineOffer, Responsibility } from '../responsibility/responsibility.ts';
import type { OfficeRow } from '../store/rows.ts';

/** What an administration says of it: a feed, or the federal finder. */
export interface ServiceText {
  /** Id of the record; null: from the finder, not stored as a record. */
  id: string | null;
  record: ServiceRecord;
  /** The unit of the hierarchy for which it is written. */
  unit: Place;
  info: SourceInfo;
}

/** A remark of a town, of limited life: beside the official text, never in its stead. */
export interface LocalNote {
  id: string;
  /** Language (BCP 47) and text. */
  lang: string;
  text: string;
  /** "Bürgerbüro": the role of who wrote it, no name. */
  author: string;
  unit: Place;
  /** Civil date, the last day on which it is shown. */
  until: string;
  info: SourceInfo;
}

export interface ServiceView {
  /** Page below the place. */
  page: string;
  /** The same in the base catalogue; null: not in it. */
  general: Service | null;
  /** null: nobody has written anything for this place. */
  text: ServiceText | null;
  responsibility: Responsibility;
  /** Where it is given, as the text itself names offices (DLDB); empty where competences say it. */
  offices: readonly OfficeRow[];
  /** Offices that are named, but not for the public or not in the source. */
  officesHidden: number;
  online: readonly OnlineOffer[];
  notes: readonly LocalNote[];
}
