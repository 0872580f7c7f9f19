/** A fact sheet as the house keeps it. Pure; the phone may use it. */
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { Size } from '../../../kernel/network/sizes.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { SheetState } from '../flow.ts';
import {
  type Band,
  type Evidence,
  type Operating,
  type Requirement,
  type SheetKpi,
  STALE_DAYS,
  type Status,
} from './sheet-model.ts';

/** What its author says of a solution; the rest is kept by the house. Dates are civil dates, money is in cents. */
export interface SheetContent {
  title: string;
  problem: string;
  field: Field;
  lang: string;
  /** As stated. */
  size: Size;
  status: Status;
  startsOn: string | null;
  endsOn: string | null;
  costOnce: number | null;
  costYearly: number | null;
  costBand: Band | null;
  /** Full-time equivalents that run it. */
  fte: number | null;
  operating: Operating | null;
  /** SPDX or words. */
  licence: string;
  repoUrl: string | null;
  standards: string[];
  prerequisites: Requirement[];
  kpis: SheetKpi[];
  failed: string;
  success: string;
  /** An office and its mailbox, never a person. */
  contactRole: string;
  contactMail: string;
  /** Solution of this house that does it. */
  solution: string | null;
}

/** Where it comes from, if not from a town of this network. */
export interface SheetAbroad {
  /** ISO 3166-1, two letters; null: in Germany. */
  country: string | null;
  placeName: string;
  lawDiffers: string;
}

export interface Sheet extends SheetContent, SheetAbroad {
  id: string;
  /** Town, as its key was then; null: abroad. */
  ars: Ars | null;
  /** null for what people wrote or brought in, else the source of an example. */
  source: string | null;
  state: SheetState;
  evidence: Evidence;
  /** Civil date; null: nobody has confirmed it yet. */
  verifiedOn: string | null;
  /** Pilot that it reports on. */
  project: string | null;
  /** Another catalogue; null: written here. */
  originCatalogue: string | null;
  originKey: string | null;
  originUrl: string | null;
  originLicence: string | null;
  /** False: as another catalogue has it, and renewed by the next import. */
  isOwn: boolean;
  words: Readonly<Record<string, SheetWords>>;
  version: number;
  createdAt: string;
  changedAt: string;
}

export interface SheetWords {
  title: string;
  problem: string;
  failed: string;
  success?: string | undefined;
  lawDiffers?: string | undefined;
}

/** Its words in the wanted language where they are there, else as they were written, with their language. */
export function wordsOf(
  { title, problem, failed, success, lawDiffers, lang, words }: Sheet,
  language: Language,
): Record<keyof SheetWords | 'lang', string> {
  const wanted = fullLanguage(language);
  const found = wanted === lang ? undefined : words[wanted];
  return found === undefined
    ? { title, problem, failed, success, lawDiffers, lang }
    : {
        ...{ title: found.title, problem: found.problem, failed: found.failed },
        ...{ success: found.success ?? '', lawDiffers: found.lawDiffers ?? '', lang: wanted },
      };
}

/** Days since somebody said that it holds; null: nobody ever did. `today` is a civil date. */
export function ageOf({ verifiedOn }: Pick<Sheet, 'verifiedOn'>, today: Temporal.PlainDate): number | null {
  return verifiedOn === null ? null : Math.max(0, Temporal.PlainDate.from(verifiedOn).until(today).days);
}

export function isStale(sheet: Pick<Sheet, 'verifiedOn'>, today: Temporal.PlainDate): boolean {
  const age = ageOf(sheet, today);
  return age === null || age > STALE_DAYS;
}

/** Civil date in Germany. */
export function dayOf(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
}
