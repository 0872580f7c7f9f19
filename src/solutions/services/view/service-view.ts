/**
 * All that is known of one service at one place: what its page, the API, JSON-LD, the list for a move and the share of
 * what can be done online draw from. Types only; `view-of.ts` gathers it.
 */
import type { Place } from '../../../kernel/places/place.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { ServiceHere } from '../at-place.ts';
import type { Service } from '../catalogue/model.ts';
import type { FinderAnswer } from '../finder/finder-answer.ts';
import type { OnlineOffer, Responsibility } from '../responsibility/responsibility.ts';
import type { OfficeRow } from '../store/rows.ts';
import type { ServiceText } from './service-text.ts';

export type { ServiceText } from './service-text.ts';

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
  /** Page below the place, as a link should have it: `out/service-address.ts`, or the id of the catalogue. */
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
  /**
   * Online services and forms (`record.isForm`) that are competent here, nearest first, forms last. A link of the text
   * itself is in `text.record.online`.
   */
  online: readonly OnlineOffer[];
  notes: readonly LocalNote[];
  /** What the federal finder was asked because no feed says anything; `off` where it was not asked. */
  finder: FinderAnswer;
}

/** Several services of feeds are the one that was asked for, on the same level: somebody has to choose. */
export interface ServiceChoice {
  general: Service;
  choose: readonly ServiceHere[];
}
