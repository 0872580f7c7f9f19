/** What is told, to whom, and how. Types only. */
import type { Kysely } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';

/** Solution and its topic: "notices.disruptions". */
export type TopicId = string;

export type Channel = 'push' | 'mail';

export type Urgency = 'normal' | 'high';

/** What is to be told; more in `sources/intake.ts`. */
export interface Announced {
  topic: TopicId;
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
