/** What a part of the house says where a solution must not be shown at a place for now. */
import type { Kysely } from 'kysely';
import type { TextValues } from '../i18n/text.ts';
import type { TextsByLanguage } from '../i18n/texts-in.ts';
import type { Ars } from '../places/place.ts';

/** Why an adoption stays as it is, who may end that, and where. */
export interface AdoptionHold {
  /** Of the problem that whoever tries is told; its words are `<code>_title` and `<code>_detail`. */
  code: string;
  texts: TextsByLanguage;
  values: TextValues;
  /** Where it is ended, at the desk of the place: "vorhaben/freigaben/<id>". */
  path: string;
}

/**
 * Asked in the transaction of a change, before anything is written: of one solution at one place, by all its keys. What
 * it reads of its own tables has to be what counts until the transaction ends.
 */
export type FindHold = (
  of: { keys: ReadonlySet<Ars>; solution: string },
  db: Kysely<unknown>,
) => Promise<AdoptionHold | null>;
