/**
 * What a desk confirms to be otherwise than a source tells it, so that it stays when the feed is read again: the room
 * `fixes` of the contract. The solution keeps them and shows what they change; the house asks, checks and logs. Types.
 */
import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { Language } from '../../i18n/language.ts';
import type { Ars } from '../../places/place.ts';
import type { FactRow, Kernel } from '../../solution.ts';

/** A record of a desk: `keys` are those of its place. */
export interface FixedRecord {
  keys: ReadonlySet<Ars>;
  record: string;
}

/** A record as it stands, and what of it can be put right. */
export interface FixOffer {
  rows: FactRow[];
  /** Fitting kinds, the likeliest first, each with what its form begins with. */
  kinds: { kind: string; initial: Record<string, unknown> }[];
}

/** A fix that counts, in the wanted language. */
export interface FixLine {
  /** UUID. */
  id: string;
  kind: string;
  about: string;
  aboutLang: string;
  /** What is shown instead, and what the source told when it was confirmed. */
  says: string;
  was: string | null;
  /** The source tells something else by now: is it still needed? */
  isAsked: boolean;
  /** Page of the solution below the place, as in `Card`. */
  page: string;
  /** Instants. */
  confirmedAt: string;
  until: string;
}

/** What does not fit: the field of the form, and the text of the solution that says so. */
export interface FixFault {
  path: string;
  text: string;
}

export interface Fixes {
  /** Kind → form; each is named by the text `fix_<kind>`. Lower case letters, digits and hyphens, at most 30. */
  kinds: Readonly<Record<string, ZodType>>;
  /** null: there is no such record here (any more). */
  offer(
    ask: FixedRecord & { choice: string | null; language: Language },
    kernel: Kernel,
  ): Promise<FixOffer | null>;
  /** Keeps a checked form as fix and renews what is shown. null: it is done. */
  confirm(
    ask: FixedRecord & { id: string; kind: string; form: unknown; unit: Ars; now: Temporal.Instant },
    trx: Kysely<unknown>,
  ): Promise<FixFault | null>;
  /** Those that count, what is to be asked first; of one record, or of all. */
  at(
    ask: { keys: ReadonlySet<Ars>; record: string | null; language: Language },
    kernel: Kernel,
  ): Promise<FixLine[]>;
  /** What the source tells counts again. False: there is no such fix here (any more). */
  takeBack(ask: FixQuestion, trx: Kysely<unknown>): Promise<boolean>;
  /** It counts on, whatever the source tells by now. */
  keep(ask: FixQuestion, trx: Kysely<unknown>): Promise<boolean>;
}

export interface FixQuestion {
  keys: ReadonlySet<Ars>;
  id: string;
  now: Temporal.Instant;
}
