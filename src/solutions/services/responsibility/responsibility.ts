/** Who is responsible for a service at a place, as records say it. Types only; `resolve.ts` finds it. */
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Competence } from '../feeds/records.ts';
import type { OfficeRow, OnlineRow } from '../store/rows.ts';

/** Part of a place below the municipality, as a feed names it ("Bezirk Mitte"). */
export type SubArea = NonNullable<Competence['subArea']>;

/** A unit that is responsible, on which level, and for which part of the place. */
export interface ResponsibleUnit {
  /** Key of the feed. */
  key: string;
  /** null: the feed names it by its key only. */
  office: OfficeRow | null;
  /** The unit of the hierarchy for which it is: where "from your Kreis" comes from. */
  area: Place;
  /** Set where it answers for a part only: the address decides. */
  subArea: SubArea | null;
}

/** Units of one role, all of the nearest level that names any. */
export interface RoleAnswer {
  role: Competence['role'];
  units: readonly ResponsibleUnit[];
}

/**
 * The four answers. `several`: more than one unit in the first role, or one that answers for a part of the place only;
 * never one of them picked. `absent`: somebody who answers for the Land says that there is no such service. `unknown`:
 * never shown as "nobody".
 */
export type Responsibility =
  | { kind: 'found'; roles: readonly [RoleAnswer, ...RoleAnswer[]] }
  | { kind: 'several'; roles: readonly [RoleAnswer, ...RoleAnswer[]] }
  | { kind: 'absent'; land: Place; said: { by: string; until: string | null } }
  | {
      kind: 'unknown';
      /** `asking`: the federal finder is being asked at this moment. */
      reason: 'no-source' | 'not-in-source' | 'not-public' | 'source-down' | 'badly-covered' | 'asking';
    };

/** What can be done online here, nearest level first; forms apart. */
export interface OnlineOffer {
  online: OnlineRow;
  area: Ars;
}
