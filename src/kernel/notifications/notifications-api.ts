/**
 * What the APIs of notifications say and take, for server and browser alike. Types only. Nothing of it needs an account;
 * whoever subscribes gets a secret, which is sent as `Authorization: Bearer <secret>`.
 *
 *   GET    /api/notifications/key                         → { publicKey } for `PushManager.subscribe`, { mails }
 *   GET    /api/places/:ars/topics?lang=                  → { topics: TopicLine[] }
 *   POST   /api/notifications/subscriptions  NewWish      → Subscribed
 *   POST   /api/notifications/subscriptions/moved { from, push }  204: the push service gave the browser another address
 *   GET    /api/notifications/subscription                → SubscriptionView
 *   PATCH  /api/notifications/subscription   Wish         → SubscriptionView
 *   DELETE /api/notifications/subscription                204, also where it has ended already
 *   POST   /api/notifications/stop?t=                     204: one tap, from a mail program or a message
 *   GET    /api/account/notifications                     → { subscriptions: SubscriptionView[] } of who is signed in
 *   DELETE /api/account/notifications/:id                 204
 */
import type { Language } from '../i18n/language.ts';
import type { Bundling, Channel, Choice, PushTarget, QuietHours } from './notification.ts';

export interface Wish {
  choices?: readonly Choice[] | undefined;
  language?: Language | undefined;
  quiet?: QuietHours | undefined;
  bundle?: Bundling | undefined;
  /** Of a browser whose keys are other ones now. */
  push?: PushTarget | undefined;
}

export interface Subscribed {
  /** Who knows it may look, change and stop. */
  secret: string;
  /** `pending`: the address has to say yes first, by the link in the mail. */
  state: 'pending' | 'active';
}

export interface ChoiceLine extends Choice {
  /** Of the topic. */
  title: string;
  /** With county or state, so that it cannot be taken for another. */
  place: string;
  /** Own path of the place; null where its key leads nowhere any more. */
  link: string | null;
}

export interface SubscriptionView {
  id: string;
  channel: Channel;
  state: 'pending' | 'active';
  /** "e…@stadt.example"; null for push. */
  addressHint: string | null;
  language: Language;
  quiet: QuietHours;
  bundle: Bundling;
  choices: ChoiceLine[];
}

/** Devices and mail addresses that something told now would reach; null: fewer than five, also none. */
export interface Reach {
  count: number | null;
}
