/** What is told, to whom, and how. Types only. */
import type { Kysely } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';

/** Solution and its topic: "notices.disruptions"; with a part of it behind "/" where the topic is chosen in parts. */
export type TopicId = string;

export type Channel = 'push' | 'mail';

export type Urgency = 'normal' | 'high';

/**
 * How what people want counts: `usual`: quiet hours and collecting · `soon`: quiet hours only, it would be of no use
 * tomorrow · `exact`: at once, because the hour is what they chose.
 */
export type Pace = 'usual' | 'soon' | 'exact';

/** What is to be told; more in `sources/intake.ts`. */
export interface Announced {
  /** Without a part. */
  topic: TopicId;
  /** Only those who chose one of these parts of it; 1 to 2,000. Left out: it has none. */
  parts?: readonly string[];
  /** Only those who read it in this language; left out: all. */
  language?: Language;
  /** Left out: `usual`. */
  pace?: Pace;
  /** Units whose people hear it, with everybody below; 1 to 2,000. */
  units: readonly Ars[];
  /** What it is about: on a screen, a later one with the same tag takes the place of the earlier one. */
  tag: string;
  /** More than one: so many records at once. They are told by their number; title and text are left empty. */
  count: number;
  title: string;
  text: string;
  lang: string;
  /** Below the place, as in `Card`. */
  page: string;
  urgency: Urgency;
  /** Instant from which nobody needs to hear it any more. */
  until: string | null;
}

/** The room of the kernel for code that tells people something. */
export interface Notifications {
  /** Within the caller's transaction: told when it commits, to everybody who chose the topic. */
  announce(trx: Kysely<unknown>, all: readonly Announced[], now: Temporal.Instant): Promise<void>;
  /** Parts of a topic that somebody is waiting for, each once a place and language; those with this beginning. */
  chosen(db: Kysely<unknown>, topic: TopicId, beginning?: string): Promise<ChosenPart[]>;
  /** Within the caller's transaction: whether this is the first time that something is told under this key; kept 60 days. */
  once(trx: Kysely<unknown>, key: string, now: Temporal.Instant): Promise<boolean>;
  /** Whether something was told under this key. */
  wasTold(db: Kysely<unknown>, key: string): Promise<boolean>;
}

export interface ChosenPart {
  /** As it was chosen: perhaps a key of earlier. */
  ars: Ars;
  part: string;
  language: Language;
}

/** Whole hours in Germany; null: no quiet hours. */
export type QuietHours = { from: number; until: number } | null;

export type Bundling = 'at-once' | 'daily';

/** How somebody wants to be told. */
export interface Manner {
  language: Language;
  quiet: QuietHours;
  bundle: Bundling;
}

export interface Choice {
  ars: Ars;
  topic: TopicId;
}

/** Where a browser's push service takes messages. */
export interface PushTarget {
  endpoint: string;
  /** Of the browser, base64url: its public key, and a secret that it shares with us. */
  p256dh: string;
  auth: string;
}
