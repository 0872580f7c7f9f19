/**
 * What the account's APIs say and take, for server and browser alike. Types only. All below `/api/account`; answers are
 * never stored. Everything but the ways to sign in has the permission `account:own`.
 *
 * Signing in (public, limited):
 *   GET    /providers                   → { providers: ProviderChoice[] }
 *   POST   /code              { email, language }          204, whether there is such an account or not
 *   POST   /code/check        { email, code }              → SignedIn; the first time it makes the account
 *   POST   /passkey/options                                → WebAuthn request options
 *   POST   /passkey/check     { response }                 → SignedIn
 *   POST   /providers/:id     { next, language, link? }    → { url } of the provider; `link`: to use it for the own account
 *                                                          (session of the last ten minutes)
 *   GET    /providers/:id/back                             302 to `next`, or to /anmelden?fehler=<code>
 * The account:
 *   GET    /                                               → Account
 *   PATCH  /                  { name?, language? } → Account
 *   POST   /sign-out          (public)                     204, in a second tab too
 *   GET    /sessions                                       → { sessions: SessionLine[] }
 *   DELETE /sessions/:id                                   204
 *   DELETE /sessions                                       204, all but this one
 *   GET    /passkeys                                       → { passkeys: PasskeyLine[] }
 *   POST   /passkeys/options  { name }                     → WebAuthn creation options (session of the last ten minutes)
 *   POST   /passkeys          { name, response }           → PasskeyLine
 *   DELETE /passkeys/:id                                   204 (session of the last ten minutes)
 *   DELETE /providers/:id                                  204: no longer sign in there (session of the last ten minutes)
 *   GET    /places                                         → MyPlaces
 *   PUT    /places            MyPlaces                     → MyPlaces, merged by the newest change
 *   DELETE /places                                         204: no longer kept on the server
 *   GET    /picture · PUT /picture (image bytes) · DELETE /picture
 *   GET    /notifications                                  → { subscriptions } (`notifications/notifications-api.ts`)
 *   DELETE /notifications/:id                              204: stops one of them
 *   GET    /export                                         → JSON file
 *   DELETE /                  { confirm: own e-mail }      → { kept: KeptLine[] } (session of the last ten minutes)
 *   DELETE /memberships/:id                                204: gives up an own role; the last manager of a place cannot
 * Invitations:
 *   POST   /api/invitations/look    { token } (public)     → InvitationView
 *   POST   /api/invitations/accept  { token }              → MembershipLine
 */
import type { Language } from '../i18n/language.ts';
import type { Level } from '../places/place.ts';
import type { MemberRole } from './role.ts';

export interface ProviderChoice {
  id: string;
  name: string;
}

export interface SignedIn {
  /** True: the account was made just now. */
  isNew: boolean;
}

export interface MembershipLine {
  id: string;
  ars: string;
  /** Name of the place today; null where the key is divided or retired. */
  place: string | null;
  level: Level;
  role: MemberRole;
  /** Instant. */
  since: string;
  /** Places that it reaches beside its own, because they belong to the association or invited it. */
  reaches: number;
}

export interface Account {
  name: string;
  email: string;
  language: Language;
  hasPicture: boolean;
  memberships: readonly MembershipLine[];
  /** Other providers that lead to this account. */
  providers: readonly ProviderChoice[];
  /** Whether the session is young enough for what is dangerous; else: sign in once more. */
  isFresh: boolean;
}

export interface SessionLine {
  id: string;
  /** "Firefox, Windows"; empty where unknown. */
  device: string;
  /** Instants. */
  createdAt: string;
  lastSeen: string;
  isCurrent: boolean;
}

export interface PasskeyLine {
  id: string;
  name: string;
  createdAt: string | null;
}

/** Places that the person keeps, as they stand on the devices (`web/shell/mine`). null: not kept on the server. */
export interface MyPlaces {
  places:
    | readonly { ars: string; pinned: boolean /** Instant. */; changedAt: string; removed: boolean }[]
    | null;
}

export interface KeptLine {
  /** In the wanted language. */
  text: string;
  count: number;
}

export interface InvitationView {
  place: string;
  ars: string;
  role: MemberRole;
  /** Instant. */
  expiresAt: string;
  /** "e…@stadt.example": enough to recognise the own address. */
  emailHint: string;
}
